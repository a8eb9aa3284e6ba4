import { readFile } from 'node:fs/promises'
import { recordPayout } from '#app/domain/payments/record-payout.server.ts'
import { approveAdjustment } from '#app/domain/savings/adjustments/approve-adjustment.server.ts'
import { requestAdjustment } from '#app/domain/savings/adjustments/request-adjustment.server.ts'
import { makerSavings } from '#app/domain/savings/savings.server.ts'
import { approveWithdrawal } from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { attachReceipt } from '#app/domain/savings/withdrawals/attach-receipt.server.ts'
import { requestWithdrawal } from '#app/domain/savings/withdrawals/request-withdrawal.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import { approveRule } from '#app/domain/shares/drafts/approve-rule.server.ts'
import { draftRule } from '#app/domain/shares/drafts/draft-rule.server.ts'
import { proposeRule } from '#app/domain/shares/drafts/propose-rule.server.ts'
import { dateInMagetan, type Instant, nextDate } from '#app/shared/instant.ts'
import { negate, rupiah } from '#app/shared/money.ts'
import { actorOf, type Deed, type World } from './play-world.ts'
import { proposal, rules } from './rules.ts'
import { adjustments, type SeedAdjustment, withdrawals } from './savings.ts'
import { dayOf, momentOf, OPENING_DAY, timeOn } from './when.ts'

const DAYS_BETWEEN_PAYOUTS = 7
/** The first Friday on which money of the first week can be with the bank. */
const FIRST_PAYOUT = nextDate(OPENING_DAY, 11)

/** Share rules, payouts to the bank, and savings paid out. */
export function accountingDeeds(now: Instant): Deed[] {
	return [...ruleDeeds(now), proposalDeed(now), ...payoutDeeds(now), ...savingsDeeds(now)]
}

function ruleDeeds(now: Instant): Deed[] {
	return rules.map(({ when, programmeCode, ...rule }) => ({
		at: momentOf(when, now),
		play: async (world) => {
			const [treasurer, head] = [actorOf(world, 'treasurer'), actorOf(world, 'head')]
			const effectiveFrom = nextDate(dayOf(when, now))
			const content = { ...rule, effectiveFrom, effectiveUntil: null, isExample: true }
			const scope = { programmeCode }
			const { draftId } = await draftRule(world, { ...content, scope }, treasurer)
			await proposeRule(world, { draftId, revision: 1 }, treasurer)
			await approveRule(world, { draftId, revision: 1 }, head)
		},
	}))
}

function proposalDeed(now: Instant): Deed {
	const { when, programmeCode, daysAhead, ...rule } = proposal
	return {
		at: momentOf(when, now),
		play: async (world) => {
			const treasurer = actorOf(world, 'treasurer')
			const effectiveFrom = nextDate(dateInMagetan(now), daysAhead)
			const content = { ...rule, effectiveFrom, effectiveUntil: null, isExample: true }
			const scope = { programmeCode }
			const { draftId } = await draftRule(world, { ...content, scope }, treasurer)
			await proposeRule(world, { draftId, revision: 1 }, treasurer)
		},
	}
}

/** What the sandbox has collected goes to the bank every Friday. */
function payoutDeeds(now: Instant): Deed[] {
	const deeds: Deed[] = []
	for (
		let day = FIRST_PAYOUT;
		timeOn(day, '09:00') < now;
		day = nextDate(day, DAYS_BETWEEN_PAYOUTS)
	) {
		deeds.push({ at: timeOn(day, '09:00'), play: payOut })
	}
	return deeds
}

async function payOut(world: World): Promise<void> {
	const payout = await world.sandbox.createDuePayout()
	if (payout) await recordPayout(world, await world.gateway.readPayout(payout.id))
}

function withdrawalDeeds(now: Instant): Deed[] {
	return withdrawals.map(
		({ when, makerCode, amountRupiah, purpose, note, upTo = 'paid', hasScan }) => ({
			at: momentOf(when, now),
			play: async (world) => {
				const amountSen =
					amountRupiah === 'all'
						? (await makerSavings(world.db, makerCode, null)).finalSen
						: rupiah(amountRupiah)
				const input = { makerCode, amountSen, purpose, note }
				const [treasurer, head] = [actorOf(world, 'treasurer'), actorOf(world, 'head')]
				const asked = await requestWithdrawal(world, input, treasurer)
				if (upTo !== 'requested') await approveWithdrawal(world, asked, head)
				if (upTo === 'paid') await settleWithdrawal(world, asked, treasurer)
				if (hasScan)
					await attachReceipt(world, { ...asked, bytes: await examplePaper() }, treasurer)
			},
		}),
	)
}

function savingsDeeds(now: Instant): Deed[] {
	return [...withdrawalDeeds(now), ...adjustments.map((one) => adjustmentDeed(one, now))]
}

function adjustmentDeed({ when, amountRupiah, isApproved, ...wish }: SeedAdjustment, now: Instant) {
	return {
		at: momentOf(when, now),
		play: async (world: World) => {
			const amountSen = amountRupiah < 0 ? negate(rupiah(-amountRupiah)) : rupiah(amountRupiah)
			const input = { ...wish, amountSen, evidence: await examplePaper() }
			const asked = await requestAdjustment(world, input, actorOf(world, 'treasurer'))
			if (isApproved) await approveAdjustment(world, asked, actorOf(world, 'head'))
		},
	}
}

/** A picture that stands for any paper of the demo. */
function examplePaper(): Promise<Uint8Array> {
	return readFile(new URL('bukti-contoh.jpg', import.meta.url))
}
