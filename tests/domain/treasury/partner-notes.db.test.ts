import { expect, it } from 'vitest'
import { balanceOfAccount } from '#app/domain/ledger/balances.server.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { partnerDues, partnerProducts } from '#app/domain/treasury/partner-dues.server.ts'
import { requestSettlement } from '#app/domain/treasury/request-settlement.server.ts'
import { getRequest } from '#app/domain/treasury/requests.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { newId } from '#app/shared/ids.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { rupiah } from '#app/shared/money.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { aCohort, aLot, aProduct, aRule } from '#tests/support/making.ts'
import { firstUnit, giveBack } from '#tests/support/refunds.ts'
import { head, treasurer } from '#tests/support/rules.ts'
import { paidOrder } from '#tests/support/selling.ts'
import { openFilledShop, sheetOf, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()
const PARTNER = 'P-KSP'
const shares = [
	['makers', 4_000],
	['pnbp', 1_500],
	['partner', 2_500],
].map(([party, shareBps]) => ({ party, shareBps }))

onBothEngines('a partner’s note', (database) => {
	it('has its share product by product, less what went back, and each piece once', async () => {
		const name = 'a partner with a mat'
		const { shop, facts: variantId } = await openFilledShop(
			database,
			sandbox,
			name,
			async (making) => {
				const cohort = await aCohort(making, { partner: true })
				const terms = { base: 'net_of_material', components: shares }
				await aRule(making, cohort.programmeCode, terms)
				const [variant = ''] = await aProduct(making)
				const contributions = sheetOf(cohort.members, [3, 2, 1])
				await aLot(making, { cohortSlug: cohort.slug, sku: 'KESET-KOTAK-1', contributions })
				return variant
			},
		)
		const placed = await paidOrder(shop, variantId, 3)
		await giveBack(shop, placed, await firstUnit(shop, placed))
		const today = dateInMagetan(shop.clock.now())
		// A quarter of 22 000 a piece: three were sold, one came back.
		const [due] = await partnerDues(shop.db, today)
		expect(due).toMatchObject({ code: PARTNER, owedSen: rupiah(11_000), waits: false })
		const requestId = newId()
		const asked = { requestId, kind: 'partner', payee: PARTNER, until: today, note: '' } as const
		await requestSettlement(shop, asked, treasurer)
		await approveRequest(shop, { requestId, overrideReason: '' }, head)
		const { gathered } = await getRequest(shop.db, requestId)
		const everything = gathered ?? { afterNumber: 0, throughNumber: 0 }
		expect(await partnerProducts(shop.db, PARTNER, everything)).toMatchObject([
			{
				productName: { id: 'Keset' },
				cohortName: { id: 'Angkatan' },
				sold: 3,
				soldSen: rupiah(16_500),
				takenBack: 1,
				takenBackSen: rupiah(-5_500),
				amountSen: rupiah(11_000),
			},
		])
		const paid = { requestId, paidOn: today, paidFrom: 'bank', receiptKey: null } as const
		await settleRequest(shop, { ...paid, reference: 'TRF 1' }, treasurer)
		expect((await balanceOfAccount(shop.db, `2300.${PARTNER}`))?.naturalSen).toBe(0)
		await paidOrder(shop, variantId, 1)
		const since = everything.throughNumber
		const next = { afterNumber: since, throughNumber: Number.MAX_SAFE_INTEGER }
		expect(await partnerProducts(shop.db, PARTNER, next)).toMatchObject([
			{ sold: 1, takenBack: 0, amountSen: rupiah(5_500) },
		])
	})
})
