/** The annotation screen and the list of campaigns one works in. */
export const annotate = {} as const
