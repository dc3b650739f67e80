#!/usr/bin/env bash
# usage: put_comment.sh COMMENT.md
#
# Puts a comment under the issue or pull request NUMBER, in place of the one that begins alike.
set -euo pipefail
comment=$1

mark=$(head -n 1 "$comment")
there=$(gh api --paginate "repos/$REPO/issues/$NUMBER/comments" |
    jq -rs --arg mark "$mark" 'add // [] | map(select(.user.login == "github-actions[bot]"
        and (.body | startswith($mark)))) | .[0].id // empty')
if [[ -n "$there" ]]; then
    gh api --silent -X PATCH "repos/$REPO/issues/comments/$there" -F "body=@$comment"
else
    gh api --silent -X POST "repos/$REPO/issues/$NUMBER/comments" -F "body=@$comment"
fi
