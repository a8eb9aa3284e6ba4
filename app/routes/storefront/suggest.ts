import { suggestPieces } from '#app/domain/search/suggest-pieces.server.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'
import { localPath } from '#app/shared/local-path.ts'
import { inLanguage } from '#app/shared/text.ts'

/** What the search box offers for `?cari=…`: what it says and where it leads, as JSON. */
export const loader = reads(
	publicAccess,
	async ({ url, language, services: { db }, responseHeaders }) => {
		const words = url.searchParams.get('cari') ?? ''
		const suggestions = await suggestPieces(db, { words, language })
		responseHeaders.set('cache-control', 'no-store')
		return Response.json(
			suggestions.map((suggestion) => {
				if (suggestion.kind === 'product') {
					const { kind, slug, name } = suggestion
					const href = localPath(language, `/produk/${slug}`)
					return { kind, text: inLanguage(name, language), href }
				}
				const { kind, words: text } = suggestion
				const href = localPath(language, `/produk?cari=${encodeURIComponent(text)}`)
				return { kind, text, href }
			}),
		)
	},
)
