/**
 * The query of an address with these parameters alone, by name and each in its own order, so that
 * addresses which mean the same are written the same. `names` are sorted. Empty values go: a form
 * sends every field of it. Begins with `?`, or is empty.
 */
export function knownQuery(query: URLSearchParams, names: readonly string[]): string {
	const known = new URLSearchParams()
	for (const name of names) {
		for (const value of query.getAll(name)) if (value !== '') known.append(name, value)
	}
	const text = known.toString()
	return text && `?${text}`
}
