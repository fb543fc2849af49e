"""What words mean the same in two languages, as data that alignment and names share."""
