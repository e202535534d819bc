"""Other people's instruments as frameworks of the language, against what was published for them."""
