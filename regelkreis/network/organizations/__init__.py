"""Site, municipalities, organizations, posts and the people who hold them."""
