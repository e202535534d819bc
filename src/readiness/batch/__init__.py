"""Reports by the hundred: a plan of jobs, an executor that makes them, one writer, and a record of what is done."""
