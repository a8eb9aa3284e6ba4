/** The field with how many pieces of one kind and lot lie in a parcel. */
export function countField([first = '']: readonly string[]): string {
	return `banyak-${first}`
}
