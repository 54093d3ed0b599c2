"""What a template left in an article: the site's menu, filler, placeholders."""
