"""Reports as their readers get them."""
