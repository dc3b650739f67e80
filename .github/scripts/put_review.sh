#!/usr/bin/env bash
# usage: put_review.sh COMMENT.md REVIEW.json
#
# Puts a comment under the pull request whose branch was checked, in place of the one before, and
# suggestions that are not there yet. The pull request is found by owner, branch and commit of the
# run that was checked, as the host tells them: nothing that the check wrote says where to write.
set -euo pipefail
comment=$1 review=$2

head=$(jq -rn --arg head "$OWNER:$BRANCH" '$head | @uri')
number=$(gh api "repos/$REPO/pulls?state=open&head=$head" |
    jq -r --arg sha "$HEAD" 'map(select(.head.sha == $sha)) | .[0].number // empty')
if [[ -z "$number" ]]; then
    echo "no open pull request has this commit: it was closed, or changed again"
    exit 0
fi

NUMBER=$number "$(dirname "$0")/put_comment.sh" "$comment"

posted=$(mktemp)
gh api --paginate "repos/$REPO/pulls/$number/comments" | jq -s 'add // []' >"$posted"
new=$(mktemp)
jq --arg sha "$HEAD" --slurpfile posted "$posted" '
    .commit_id = $sha
    | .comments |= map(select(. as $one
        | any($posted[0][]; .path == $one.path and .line == $one.line and .body == $one.body) | not))
' "$review" >"$new"
if [[ "$(jq '.comments | length' "$new")" -gt 0 ]]; then
    gh api --silent -X POST "repos/$REPO/pulls/$number/reviews" --input "$new" ||
        echo "the host refused the suggestions: a line may not be part of the change any more"
fi
