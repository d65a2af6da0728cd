/** Names the workspace that was open last in this browser. A hint: the server checks the membership. */
export const WORKSPACE_COOKIE = 'rankplan-workspace'
