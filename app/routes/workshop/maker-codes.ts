import { z } from 'zod'

/** More than stand in one picture or one story. */
const MOST = 40

/** Several codes as people write them down: with commas, spaces or lines between. */
export function codesIn(text: string): string[] {
	return [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter((code) => code !== '')
}

/** A field of codes; none is fine. */
export const makerCodesField = z
	.string()
	.default('')
	.transform(codesIn)
	.refine((codes) => codes.length <= MOST && codes.every((code) => /^WB-\d{3,9}$/.test(code)))
