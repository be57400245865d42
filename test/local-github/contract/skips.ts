/**
 * What `emulate` 0.12.2 does otherwise than GitHub, by the name of the case, and how. A case that it passes after all is
 * said by the proof: then its line goes.
 */
export const emulateSkips: Readonly<Record<string, string>> = {
  "lists what an installation reaches": "no GET /installation/repositories",
  "refuses a token that nobody was given": "any token logs in as the first user",
  "hides a private repository from strangers": "says 401 instead of 404, so that strangers learn of it",
  "answers 304 to a known ETag": "no ETags",
  "answers GraphQL": "no GraphQL",
  "serves git over HTTP": "no git over HTTP",
  "lets the head of a pull request follow its branch": "the head stays at its first commit",
  "opens no second pull request from one branch": "opens a second one",
  "opens no pull request without commits": "opens an empty one",
  "lists the files of a pull request": "the list is empty",
  "tells of a new branch": "no `push` for a ref that is created",
  "gives deliveries a GUID": "the id of a delivery is a number",
  "sends `push` as it is described": "no commits, head_commit, pusher, created, deleted or forced",
  "sends `pull_request` as it is described": "no number, and users and repositories in part",
  "keeps deliveries and sends one again": "no /app/hook/deliveries",
  "starts a workflow and names its run": "nothing can make a workflow",
  "takes a repository_dispatch": "no repository_dispatch",
};
