"""Text, Markdown, HTML or docx files -> articles."""
