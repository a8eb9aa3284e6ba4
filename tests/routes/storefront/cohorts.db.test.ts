import { expect, it } from 'vitest'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { revokeConsent } from '#app/domain/people/revoke-consent.server.ts'
import { recordSession } from '#app/domain/workshop/record-session.server.ts'
import { nextDate } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aLot, COHORT_START, officer, text } from '#tests/support/making.ts'
import { countingQueries } from '#tests/support/query-count.ts'
import { withStockedShop } from '#tests/support/stocked-shop.ts'

onBothEngines('the pages of cohorts', (database) => {
	it('list every cohort with what may be told of it', () =>
		withStockedShop(database, {}, async ({ read }) => {
			const { status, text: html } = await read('/angkatan')
			expect(status).toBe(200)
			expect(html).toContain('href="/angkatan/perca-pagi"')
			expect(html).toContain('karya dibuat')
			expect((await read('/en/angkatan')).text).toContain('href="/en/angkatan/perca-pagi"')
		}))

	it('tell sessions, batches and the pieces of the shelf', () =>
		withStockedShop(database, {}, async ({ read, making, lotCode }) => {
			const session = { minutes: 120, topic: text('Memilah perca') }
			const cohortSlug = 'perca-pagi'
			await recordSession(making, { ...session, cohortSlug, heldOn: COHORT_START }, officer)
			const { text: html } = await read('/angkatan/perca-pagi')
			expect(html).toContain('Memilah perca')
			expect(html).toContain('2 jam belajar')
			expect(html).toContain(`href="/jejak/${lotCode}"`)
			expect(html).toContain('href="/produk/keset-kotak"')
			// Nobody has bought yet, so nobody's savings can be guessed.
			expect(html).toContain('Angka penjualan ditampilkan setelah')
		}))

	it('show a pen-name from consent to revocation, and of no group under five', () =>
		withStockedShop(database, {}, async ({ read, making, cohort }) => {
			const makerCode = cohort.members[0] ?? ''
			const kind = 'pen-name'
			const signed = { givenOn: COHORT_START, witnessedBy: 'head-of-tests' }
			const shown = async () => (await read('/angkatan/perca-pagi')).text.includes('Sekar Lawu')
			expect(await shown()).toBe(false)
			await recordConsent(making, { makerCode, kind, penName: 'Sekar Lawu', ...signed }, officer)
			expect(await shown()).toBe(true)
			await revokeConsent(making, { makerCode, kind }, officer)
			expect(await shown()).toBe(false)
		}))

	it('tell nothing of fewer than five people', () =>
		withStockedShop(database, { members: 4 }, async ({ read, making, cohort, lotCode }) => {
			const signed = { givenOn: COHORT_START, witnessedBy: 'head-of-tests' }
			const makerCode = cohort.members[0] ?? ''
			const penName = 'Sekar Lawu'
			await recordConsent(making, { makerCode, kind: 'pen-name', penName, ...signed }, officer)
			const { text: html } = await read('/angkatan/perca-pagi')
			expect(html).toContain('kurang dari lima orang')
			expect(html).not.toContain('karya dibuat')
			expect(html).not.toContain(lotCode)
			expect(html).not.toContain(penName)
		}))

	it('cost the same however much a cohort has made', () =>
		withStockedShop(database, {}, async ({ read, making, cohort, services }) => {
			const counting = countingQueries(services.db)
			Object.assign(services, { db: counting.db })
			const costOf = async (path: string) => {
				const before = counting.count()
				await read(path)
				return counting.count() - before
			}
			const few = [await costOf('/angkatan'), await costOf('/angkatan/perca-pagi')]
			const contributions = cohort.members.map((makerCode) => ({ makerCode, pieces: 1 }))
			for (let day = 1; day <= 4; day++) {
				const heldOn = nextDate(COHORT_START, day)
				const cohortSlug = cohort.slug
				const topic = text('Menjahit')
				await recordSession(making, { cohortSlug, heldOn, minutes: 60, topic }, officer)
				const batch = { cohortSlug, sku: 'KESET-KOTAK-1', workDate: heldOn, contributions }
				await aLot(making, batch)
			}
			expect(await costOf('/angkatan')).toBe(few[0])
			expect(await costOf('/angkatan/perca-pagi')).toBe(few[1])
			expect(few[1]).toBeLessThanOrEqual(22)
		}))
})
