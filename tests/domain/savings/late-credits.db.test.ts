import { expect, it } from 'vitest'
import { verifyLedger } from '#app/domain/ledger/verify-ledger.server.ts'
import { piecesExpected } from '#app/domain/orders/refunds/pieces-expected.server.ts'
import { receiveReturn } from '#app/domain/orders/refunds/receive-return.server.ts'
import { approveErasure } from '#app/domain/people/erasure/approve-erasure.server.ts'
import { requestErasure } from '#app/domain/people/erasure/request-erasure.server.ts'
import { getMaker } from '#app/domain/people/makers.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { settleSavingsAct } from '#app/domain/people/presence/settle-savings-act.server.ts'
import { duesOf } from '#app/domain/savings/dues.server.ts'
import { lateCredits } from '#app/domain/savings/late-credits.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { onBothEngines } from '#tests/support/database.ts'
import { officer, secondOfficer } from '#tests/support/making.ts'
import { giveBack } from '#tests/support/refunds.ts'
import { payOutSavings } from '#tests/support/savings.ts'
import { finalOrder, paidOrder } from '#tests/support/selling.ts'
import { openTestShop, stockedMat, testSandbox } from '#tests/support/shop.ts'

const sandbox = testSandbox()

onBothEngines('what a piece brings that is sold anew', (database) => {
	it('is its maker’s, under the code of whoever left and was erased, and handed to finance', async () => {
		const shop = await openTestShop(database.db, sandbox)
		const goods = await stockedMat(shop, [1])
		const makerCode = goods.members[0] ?? ''
		const today = () => dateInMagetan(shop.clock.now())
		const late = () => lateCredits(shop.db, today())
		const sold = await finalOrder(shop, goods.variantId)
		const { id } = await getMaker(shop.db, makerCode)

		const leaving = { makerCode, presence: 'released', since: today() } as const
		await recordPresence(shop, leaving, officer)
		// What is asked of the treasurer anyway is no late credit.
		expect(await late()).toEqual([])
		const { finalSen } = await makerSavings(shop.db, makerCode, null)
		const all = { makerCode, amountSen: finalSen, purpose: 'release', note: '' } as const
		await payOutSavings(shop, all)
		const [act] = await savingsActsOf(shop.db, id)
		await settleSavingsAct(shop, { actId: act?.id ?? '' }, secondOfficer)
		expect(await late()).toEqual([])
		const deps = { ...shop, askOwed: duesOf }
		await requestErasure(deps, { makerCode }, officer)
		await approveErasure(deps, { makerCode }, secondOfficer)

		await giveBack(shop, sold, { what: 'order' })
		const unitIds = (await piecesExpected(shop.db, sold.number)).map((unit) => unit.id)
		await receiveReturn(shop, { number: sold.number, unitIds, writtenOffAs: null }, officer)
		await paidOrder(shop, goods.variantId)
		const savings = await makerSavings(shop.db, makerCode, null)
		expect(savings.pendingSen).toBe(finalSen)
		expect(await late()).toEqual([
			{ makerCode, presence: 'released', isErased: true, savingsSen: finalSen },
		])
		expect((await verifyLedger(shop.db)).faults).toEqual([])
	})
})
