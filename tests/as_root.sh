# Sourced by the scripts beside it: run a command as root, without asking for a password.
as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    else
        sudo -n "$@"
    fi
}
