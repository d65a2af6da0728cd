/** The letter of the card at a place on the screen: A for 0. */
export const letterOf = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place)

export const lettersOf = (places: readonly number[]): string[] => places.map(letterOf)
