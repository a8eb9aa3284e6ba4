import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { retireProduct } from '#app/domain/catalogue/retire-product.server.ts'
import { refreshSearch } from '#app/domain/search/refresh-search.server.ts'
import { searchProducts } from '#app/domain/search/search-products.server.ts'
import { suggestPieces } from '#app/domain/search/suggest-pieces.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { testClock } from '#tests/support/clock.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, type Making, makingOn, officer } from '#tests/support/making.ts'
import { propertyParameters } from '#tests/support/property.ts'
import { anyText } from './any-text.ts'

onBothEngines('the search', (database) => {
	let deps: Making

	beforeEach(() => {
		deps = makingOn(database.db, testClock())
	})

	const find = async (words: string, language: 'id' | 'en' = 'id') =>
		(await searchProducts(deps.db, { words, language })).productIds.length

	const allOf = (table: 'search_words' | 'search_grams' | 'search_documents') =>
		deps.db.selectFrom(table).selectAll().execute()

	describe('after a change', () => {
		it('finds a product as soon as it is published', async () => {
			expect(await find('keset')).toBe(0)
			await aProduct(deps)
			expect(await find('keset')).toBe(1)
		})

		it('finds new words of a product, and the old ones no more', async () => {
			await aProduct(deps)
			expect(await find('keset')).toBe(1)
			const words = {
				summary_id: 'Permadani',
				summary_en: '',
				description_id: '',
				description_en: '',
			}
			await deps.db.updateTable('products').set(words).execute()
			expect(await find('permadani')).toBe(1)
			expect(await find('perca')).toBe(0)
		})

		it('finds a new choice of a variant', async () => {
			await aProduct(deps)
			await find('keset')
			await deps.db.updateTable('variants').set({ label_id: 'Lembayung' }).execute()
			expect(await find('lembayung')).toBe(1)
		})

		it('forgets a product that is retired, and every word that was in it alone', async () => {
			await aProduct(deps)
			expect(await find('keset')).toBe(1)
			await retireProduct(deps, { slug: 'keset-kotak' }, officer)
			expect(await find('keset')).toBe(0)
			expect(await allOf('search_documents')).toEqual([])
			expect(await allOf('search_words')).toEqual([])
			expect(await allOf('search_grams')).toEqual([])
		})

		it('finds a product by the story of the cohort that makes it, also when it is retold', async () => {
			await aProduct(deps)
			const { slug, members } = await aCohort(deps)
			const contributions = [{ makerCode: members[0] ?? '', pieces: 2 }]
			expect(await find('cerita')).toBe(0)
			await aLot(deps, { cohortSlug: slug, sku: 'KESET-KOTAK-1', contributions })
			expect(await find('cerita')).toBe(1)
			await deps.db
				.updateTable('cohorts')
				.set({ story_id: 'Tentang hujan.', story_en: '' })
				.execute()
			expect(await find('hujan')).toBe(1)
			expect(await find('cerita')).toBe(0)
		})

		it('finds nothing of a change that was taken back', async () => {
			await aProduct(deps)
			await find('keset')
			const change = transaction(deps.db, async (tx) => {
				await tx.updateTable('products').set({ name_id: 'Permadani' }).execute()
				throw new Error('taken back')
			})
			await expect(change).rejects.toThrow('taken back')
			expect(await find('permadani')).toBe(0)
		})

		it('knows each word as often as documents have it, whatever happened before', async () => {
			for (const slug of ['satu', 'dua', 'tiga']) await aProduct(deps, { slug })
			await find('keset')
			const counted = await allOf('search_words')
			for (const name_id of ['Tikar', 'Keset tikar', 'Keset']) {
				await deps.db.updateTable('products').set({ name_id }).execute()
				await find('keset')
			}
			expect(await allOf('search_words')).toEqual(expect.arrayContaining(counted))
			expect(await allOf('search_words')).toHaveLength(counted.length)
		})
	})

	describe('when many products wait', () => {
		it('indexes them part by part', async () => {
			for (let number = 0; number < 5; number++) await aProduct(deps, { slug: `keset-${number}` })
			await refreshSearch(deps)
			await deps.db.updateTable('products').set({ name_id: 'Permadani' }).execute()
			expect(await refreshSearch(deps, 3)).toEqual({ waiting: true })
			expect(await refreshSearch(deps, 3)).toEqual({ waiting: false })
			expect(await find('permadani')).toBe(5)
		})

		it('goes through all products when its words are read in a new way', async () => {
			for (let number = 0; number < 5; number++) await aProduct(deps, { slug: `keset-${number}` })
			await refreshSearch(deps)
			await deps.db.deleteFrom('search_documents').execute()
			await deps.db.updateTable('search_state').set({ words_version: 0 }).execute()
			expect(await refreshSearch(deps, 2)).toEqual({ waiting: true })
			expect(await refreshSearch(deps, 2)).toEqual({ waiting: true })
			expect(await refreshSearch(deps, 2)).toEqual({ waiting: false })
			expect(await find('keset')).toBe(5)
		})

		it('counts nothing twice when two processes index at once', async () => {
			for (let number = 0; number < 4; number++) await aProduct(deps, { slug: `keset-${number}` })
			// Two connections of one thread to one SQLite file would wait for each other.
			const other = database.engine === 'sqlite' ? deps.db : openDatabase(database.url, () => {})
			await Promise.all([refreshSearch(deps), refreshSearch({ db: other }), refreshSearch(deps)])
			if (other !== deps.db) await closeDatabase(other)
			const words = await allOf('search_words')
			const mats = words.find(({ word, language }) => word === 'keset' && language === 'id')
			expect(mats).toMatchObject({ documents: 4, titles: 4 })
		})
	})

	describe('for whatever is typed', () => {
		it('answers with products or with none, and never fails', async () => {
			await aProduct(deps)
			const answers = fc.asyncProperty(anyText, fc.boolean(), async (words, id) => {
				const language = id ? 'id' : 'en'
				const found = await searchProducts(deps.db, { words, language })
				const suggested = await suggestPieces(deps.db, { words, language })
				expect(found.productIds.length).toBeLessThanOrEqual(1)
				expect(suggested.length).toBeLessThanOrEqual(6)
			})
			await fc.assert(answers, propertyParameters({ numRuns: 60 }))
		})

		it.each([
			['ten thousand letters', 'a'.repeat(10_000)],
			['ten thousand words', 'keset '.repeat(10_000)],
			['an operator of FTS5', 'keset NEAR("a" "b", 3) OR {name} : x*'],
			['an operator of PostgreSQL', "keset & !bunga:*A <-> 'x' \\"],
			['a null byte', 'ke\0set'],
			['words from right to left', '\u202eكيسيت שטיח'],
			['half of a character', '\ud83e keset'],
		])('answers %s', async (_, words) => {
			await aProduct(deps)
			expect(await find(words)).toBeLessThanOrEqual(1)
			expect(await suggestPieces(deps.db, { words, language: 'en' })).toBeInstanceOf(Array)
		})
	})

	it('gives no more products than are asked for, and says that there are more', async () => {
		for (let number = 0; number < 5; number++) await aProduct(deps, { slug: `keset-${number}` })
		const find = (most: number) => searchProducts(deps.db, { words: 'keset', language: 'id', most })
		const { productIds, more } = await find(3)
		expect(new Set(productIds).size).toBe(3)
		expect(more).toBe(true)
		expect((await find(5)).more).toBe(false)
	})
})
