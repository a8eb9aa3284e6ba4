/** Rows a page of a list that is reckoned whole. */
const PAGE = 200

/** A page of a list behind so many rows of it; `next`: how many a following page is behind. */
export function listPage<T>(
	rows: readonly T[],
	after: number | null,
): { shown: T[]; count: number; next: number | null } {
	const from = after ?? 0
	const next = from + PAGE
	return {
		shown: rows.slice(from, next),
		count: rows.length,
		next: next < rows.length ? next : null,
	}
}
