import type { RefusalDetails } from '#app/shared/refusal.ts'
import type { Copy } from './copy.ts'
import { fill } from './fill.ts'
import type { RefusalCode } from './refusal-codes.ts'

/** The sentence for a refusal as it travelled to a page. */
export function refusalWords(
	copy: Copy,
	refusal: { readonly code: string; readonly details: RefusalDetails },
): string {
	const sentence = copy.refusals[refusal.code as RefusalCode]
	// A code from an older tab, or a newer server: still words, if not the exact ones.
	return fill(sentence ?? copy.common.errors.unknownRefusal, refusal.details)
}
