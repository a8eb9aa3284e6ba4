import { beforeEach, describe, expect, it } from 'vitest'
import { createProduct } from '#app/domain/catalogue/create-product.server.ts'
import { publishProduct } from '#app/domain/catalogue/publish-product.server.ts'
import { refreshSearch } from '#app/domain/search/refresh-search.server.ts'
import { searchProducts } from '#app/domain/search/search-products.server.ts'
import { suggestPieces } from '#app/domain/search/suggest-pieces.server.ts'
import { rupiah } from '#app/shared/money.ts'
import type { Language } from '#app/shared/text.ts'
import type { Db } from '#db/client.ts'
import { products } from '#db/seed/products.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { type Making, makingOn, officer, placePicture } from '#tests/support/making.ts'

/** What is asked, in which language, which product comes first, and what it was corrected to. */
type Row = [Language, string, string, string?]

const found: Row[] = [
	// names
	['id', 'keset bunga', 'keset-bunga'],
	['id', 'KUPLUK', 'kupluk'],
	['en', 'scarf', 'syal'],
	['en', 'coasters', 'tatakan-gelas'],
	['en', 'half-round mat', 'keset-setengah-lingkaran'],
	// the name before the rest
	['id', 'dompet', 'dompet-rajut'],
	['id', 'syal', 'syal'],
	['id', 'bantal', 'sarung-bantal'],
	['en', 'bag', 'tas-rajut'],
	// affixes
	['id', 'kepangan oval', 'keset-oval-kepang'],
	['id', 'tas rajutan', 'tas-rajut'],
	['id', 'berumbai', 'keset-rumbai'],
	['id', 'sepatunya bayi', 'sepatu-bayi'],
	['id', 'merenda', 'taplak-bundar'],
	['en', 'striped scarves', 'syal'],
	['en', 'knitting pouches', 'dompet-rajut'],
	['en', 'bootie', 'sepatu-bayi'],
	// other names, also of the other language
	['id', 'alas kaki bunga', 'keset-bunga'],
	['id', 'topi rajut', 'kupluk'],
	['id', 'doormat bulat', 'keset-bulat-spiral'],
	['id', 'beanie', 'kupluk'],
	['id', 'coaster', 'tatakan-gelas'],
	['id', 'selendang', 'syal'],
	['id', 'rabbit', 'boneka-amigurumi'],
	['id', 'cushion cover', 'sarung-bantal'],
	['en', 'doormat flower', 'keset-bunga'],
	['en', 'beanie', 'kupluk'],
	['en', 'pillowcase', 'sarung-bantal'],
	['en', 'purse', 'dompet-rajut'],
	['en', 'baby shoes', 'sepatu-bayi'],
	['en', 'crochet bunny', 'boneka-amigurumi'],
	['en', 'keset rumbai', 'keset-rumbai'],
	['en', 'taplak', 'taplak-bundar'],
	// colours, materials, choices
	['id', 'keset hijau', 'keset-oval-kepang'],
	['id', 'dompet hijau', 'dompet-rajut'],
	['en', 'yellow tote', 'tas-rajut'],
	['id', 'akrilik', 'kupluk'],
	['en', 'wooden buttons', 'sarung-bantal'],
	// words that say nothing
	['id', 'mau beli topi untuk anak', 'kupluk'],
	['en', 'a gift for a new baby', 'sepatu-bayi'],
	// an unfinished last word
	['id', 'kup', 'kupluk'],
	['id', 'keset rumb', 'keset-rumbai'],
	['en', 'tablecl', 'taplak-bundar'],
	// slips of the finger
	['id', 'kuplik', 'kupluk', 'kupluk'],
	['id', 'sayl', 'syal', 'syal'],
	['id', 'kest bunga', 'keset-bunga', 'keset bunga'],
	['id', 'bonekka klinci', 'boneka-amigurumi', 'boneka kelinci'],
	['id', 'sepatubayi', 'sepatu-bayi', 'sepatu bayi'],
	['id', 'tatkan', 'tatakan-gelas', 'tatakan'],
	['id', 'alas kakki bunga', 'keset-bunga', 'alas kaki bunga'],
	['en', 'scraf', 'syal', 'scarf'],
	['en', 'tabelcloth', 'taplak-bundar', 'tablecloth'],
	['en', 'cushon', 'sarung-bantal', 'cushion'],
	['en', 'beannie', 'kupluk', 'beanie'],
	['en', 'flowr mat', 'keset-bunga', 'flower mat'],
	// one word too many
	['id', 'keset bunga zamrud', 'keset-bunga', 'keset bunga'],
	['id', 'kupluk spiral', 'kupluk'],
]

async function openShop(deps: Making): Promise<Map<string, string>> {
	const slugs = new Map<string, string>()
	for (const { slug, published, pictures, variants, oneOfAKind = false, ...words } of products) {
		const { productId } = await createProduct(
			deps,
			{
				...words,
				slug,
				oneOfAKind,
				variants: variants.map(({ priceRupiah, ...variant }) => ({
					...variant,
					priceSen: rupiah(priceRupiah),
				})),
			},
			officer,
		)
		await placePicture(deps.db, slug, { alt: { id: 'Gambar', en: 'Picture' } })
		await publishProduct(deps, { slug }, officer)
		slugs.set(productId, slug)
	}
	return slugs
}

onBothEngines('the fifteen products of the demo', (database) => {
	let slugs: Map<string, string>
	let db: Db

	beforeEach(async () => {
		db = database.db
		slugs = await openShop(makingOn(db, testClock('2026-06-03T03:00:00.000Z')))
		await refreshSearch({ db })
	})

	it('are found by what people call them, in both languages', async () => {
		const answers: Row[] = []
		for (const [language, words] of found) {
			const { productIds, corrected } = await searchProducts(db, { words, language })
			const first = slugs.get(productIds[0] ?? '') ?? 'nothing'
			answers.push([language, words, first, ...(corrected === null ? [] : [corrected])] as Row)
		}
		expect(answers).toEqual(found)
	})

	it('are all found by their own names', async () => {
		for (const { name, slug } of products) {
			for (const language of ['id', 'en'] as const) {
				const { productIds } = await searchProducts(db, { words: name[language], language })
				expect([language, slugs.get(productIds[0] ?? '')]).toEqual([language, slug])
			}
		}
	})

	it('are not found by what has nothing to do with them', async () => {
		for (const words of ['', '   ', '!!!', '🧶', 'sepeda motor', 'xyzzyqqq']) {
			expect(await searchProducts(db, { words, language: 'id' })).toEqual({
				productIds: [],
				more: false,
				corrected: null,
			})
		}
	})

	describe('and what is suggested', () => {
		it.each([
			['id', 'ku', 'kupluk'],
			['id', 'tas ra', 'tas-rajut'],
			['id', 'keset bu', 'keset-bunga'],
			['en', 'sca', 'syal'],
			['en', 'rabbit d', 'boneka-amigurumi'],
			['id', 'kuplik', 'kupluk'],
		] as const)('in %s for %s names the piece', async (language, words, slug) => {
			const suggestions = await suggestPieces(db, { words, language })
			expect(suggestions.length).toBeLessThanOrEqual(6)
			expect(suggestions).toContainEqual(expect.objectContaining({ kind: 'product', slug }))
		})

		it('finishes the last word, and only to what finds something', async () => {
			const suggestions = await suggestPieces(db, { words: 'keset rum', language: 'id' })
			expect(suggestions[0]).toEqual({ kind: 'word', words: 'keset rumbai' })
		})
	})
})
