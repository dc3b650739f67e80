"""What a terminal is asked before something is begun: `dialogue` asks, the others say what."""
