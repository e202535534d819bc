"""What templates see: plain texts, numbers ready to print, and finished charts. No engine object gets into a template."""
