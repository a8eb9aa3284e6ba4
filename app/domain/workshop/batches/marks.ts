import type { Earning } from '#app/domain/people/earning.ts'

/** The marks of a sheet in its order, as one text: what a signer has seen. */
export function marksOf(marks: readonly Earning[]): string {
	return marks.join(' ')
}
