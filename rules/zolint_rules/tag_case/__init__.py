"""The rule on hashtags whose words run together in small letters."""
