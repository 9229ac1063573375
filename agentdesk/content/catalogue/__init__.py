"""The words of documents, language by language: sentences, and the words of codes."""
