import { expect, it } from 'vitest'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { trendsOf } from '#app/domain/periods/trends/trends.server.ts'
import { partSavings } from '#app/domain/savings/locked-savings.server.ts'
import { balanceOfMaker, listSavings } from '#app/domain/savings/savings.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { add, rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, text } from '#tests/support/making.ts'
import { agreeOnRule } from '#tests/support/rules.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder } from '#tests/support/selling.ts'
import { openStockedShop, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('savings that a rule locks', (database) => {
	it('may be used in part, and leave as a whole once the release is on record', async () => {
		const { shop, goods } = await openStockedShop(database, sandbox, [3, 2, 1])
		const makerCode = goods.members[0] ?? ''
		const parted = async () => partSavings(shop.db, await balanceOfMaker(shop.db, makerCode))
		const withdraw = (amount: number, purpose: 'needs' | 'family' | 'release') =>
			payOutSavings(shop, { makerCode, amountSen: rupiah(amount), purpose, note: '' })
		// Half of Rp11.000, under a rule that locks nothing.
		await finalOrder(shop, goods.variantId)
		expect(await parted()).toEqual({ usableSen: rupiah(5_500), lockedSen: 0 })
		await agreeOnRule(shop, {
			scope: { programmeCode: 'KSP' },
			name: text('Aturan'),
			effectiveFrom: dateInMagetan(shop.clock.now()),
			terms: {
				format: 2,
				base: 'net_of_material',
				components: [
					{ party: 'makers', shareBps: 5_000, perUnitSen: 0, floorSen: null, capSen: null },
				],
				remainder: 'capital',
				inner: 'pieces',
				usableBps: 2_500,
				fee: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
				shipping: { bearer: 'capital', shareBps: 0, perUnitSen: 0 },
			},
		})
		await finalOrder(shop, goods.variantId)
		// A quarter of the second Rp5.500 is Rp1.375.
		expect(await parted()).toEqual({ usableSen: rupiah(6_875), lockedSen: rupiah(4_125) })
		// At the end of a day what was booked on it counts, also where it was written down after it.
		const balance = await balanceOfMaker(shop.db, makerCode)
		const then = await partSavings(shop.db, { ...balance, until: shop.clock.now() })
		expect(then.lockedSen).toBe(rupiah(4_125))
		// Drawn over time it is what each maker is told, and what was final before the rule is usable.
		const everybody = await listSavings(shop.db, dateInMagetan(shop.clock.now()))
		const each = await Promise.all(everybody.map((savings) => partSavings(shop.db, savings)))
		const weeks = await trendsOf(shop.db, dateInMagetan(shop.clock.now()), 'week')
		expect(weeks.at(-1)?.savings).toMatchObject({
			usableSen: add(...each.map(({ usableSen }) => usableSen)),
			lockedSen: add(...each.map(({ lockedSen }) => lockedSen)),
		})
		const first = weeks.find(({ savings }) => savings.usableSen > 0)
		expect(first?.savings).toMatchObject({ usableSen: rupiah(11_000), lockedSen: 0 })
		await withdraw(6_000, 'family')
		expect(await parted()).toEqual({ usableSen: rupiah(875), lockedSen: rupiah(4_125) })
		for (const purpose of ['needs', 'release'] as const) {
			await expect(withdraw(876, purpose)).rejects.toMatchObject({
				code: 'savings.locked',
				details: { usableSen: rupiah(875), lockedSen: rupiah(4_125) },
			})
		}
		const race = await Promise.allSettled([withdraw(600, 'needs'), withdraw(600, 'needs')])
		expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
		const later = () => dateInMagetan(shop.clock.now())
		const since = later()
		await recordPresence(shop, { makerCode, presence: 'released', since }, officer)
		await expect(withdraw(4_400, 'needs')).rejects.toThrow('savings.locked')
		await withdraw(4_400, 'release')
		expect(await parted()).toEqual({ usableSen: 0, lockedSen: 0 })
		// Whoever comes back begins anew: what was locked before has been paid out.
		await recordPresence(shop, { makerCode, presence: 'present', since: later() }, officer)
		await finalOrder(shop, goods.variantId)
		expect(await parted()).toEqual({ usableSen: rupiah(1_375), lockedSen: rupiah(4_125) })
	})
})
