import { copyOf } from '#app/copy/copy.ts'
import { fill } from '#app/copy/fill.ts'
import type { RefusalCode } from '#app/copy/refusal-codes.ts'
import type { Print } from '#app/domain/documents/sheet.ts'
import type { Services } from '#app/services.server.ts'
import { isRefusal } from '#app/shared/refusal.ts'
import type { Language } from '#app/shared/text.ts'
import { statusOfKind } from './status.ts'

interface Printing {
	readonly services: Services
	readonly language: Language
	readonly responseHeaders: Headers
}

/**
 * Answers with papers as a PDF that nobody keeps and no search engine finds. A file has no error
 * page, so a refusal is a sentence; its code stands in the header `refusal`.
 */
export async function answerPrint(
	{ services, language, responseHeaders }: Printing,
	prepare: () => Promise<{ print: Print; file: string }>,
): Promise<Response> {
	responseHeaders.set('cache-control', 'no-store')
	responseHeaders.set('x-robots-tag', 'noindex')
	responseHeaders.set('referrer-policy', 'same-origin')
	try {
		const { print, file } = await prepare()
		const bytes = await services.printer.print(print)
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': 'application/pdf',
				'content-disposition': `inline; filename="${file}.pdf"`,
			},
		})
	} catch (error) {
		if (!isRefusal(error)) throw error
		const { refusals, common } = copyOf(language)
		const sentence = refusals[error.code as RefusalCode] ?? common.errors.unknownRefusal
		return new Response(`${fill(sentence, error.details)}\n`, {
			status: statusOfKind[error.kind],
			headers: { 'content-type': 'text/plain; charset=utf-8', refusal: error.code },
		})
	}
}

/** What is said on every paper of a shop that sells nothing: empty in one that does. */
export function cautionsOf({ settings }: Services, language: Language): string[] {
	const { banner } = copyOf(language).common
	return [...(settings.demo ? [banner.demo] : []), ...(settings.sandbox ? [banner.sandbox] : [])]
}
