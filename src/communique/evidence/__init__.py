"""What ties a claim to its words: quotes found in stored texts, mentions and values attested, texts covered to the end."""
