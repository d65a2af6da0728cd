const HOST = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/

/** The host names of a list separated by white space, in lower case, each once. @returns null when one of them is no bare host name: a scheme, a port, a path or a wildcard. */
export function readImageHosts(list: string): string[] | null {
  const hosts = [...new Set(list.toLowerCase().split(/\s+/).filter(Boolean))]
  return hosts.every((host) => HOST.test(host)) ? hosts : null
}

/**
 * The address of an image as a browser would ask for it, when it may be asked for: https, one of these hosts exactly,
 * their own port, and no name or password in it; otherwise null.
 */
export function imageAddress(url: string, hosts: readonly string[]): string | null {
  if (hosts.length === 0 || !URL.canParse(url)) return null
  const { protocol, hostname, port, username, password, href } = new URL(url)
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return null
  return hosts.includes(hostname) ? href : null
}
