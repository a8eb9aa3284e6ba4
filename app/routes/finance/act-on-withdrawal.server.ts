import type { Actor } from '#app/domain/audit/actor.ts'
import {
	approveWithdrawal,
	declineWithdrawal,
} from '#app/domain/savings/withdrawals/approve-withdrawal.server.ts'
import { attachReceipt } from '#app/domain/savings/withdrawals/attach-receipt.server.ts'
import { cancelWithdrawal } from '#app/domain/savings/withdrawals/cancel-withdrawal.server.ts'
import { settleWithdrawal } from '#app/domain/savings/withdrawals/settle-withdrawal.server.ts'
import { withdrawalReasonSchema } from '#app/domain/savings/withdrawals/withdrawal-form.ts'
import { wrongRole } from '#app/domain/staff/errors.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { payDaySchema } from './treasury-forms.server.ts'

interface Act {
	readonly withdrawalId: string
	readonly form: FormData
	readonly actor: Actor
	readonly role: StaffRole
}

type Outcome =
	| { done: string; answer?: undefined }
	| { done?: undefined; answer: ReturnType<typeof faulty> }

/** Carries out what a button of the page of a withdrawal asks; paying is the treasurer's alone. */
export async function actOnWithdrawal(services: Services, act: Act): Promise<Outcome> {
	const { withdrawalId, form, actor, role } = act
	const intent = form.get('intent')
	switch (typeof intent === 'string' ? intent : '') {
		case 'approve':
			await approveWithdrawal(services, { withdrawalId }, actor)
			return { done: 'disetujui' }
		case 'pay':
			if (role !== 'treasurer') throw wrongRole()
			return await pay(services, act)
		case 'decline':
		case 'cancel':
			return await end(services, act)
		case 'scan':
			return await keepScan(services, act)
		default:
			throw unreadableInput()
	}
}

async function pay(services: Services, { withdrawalId, form, actor }: Act): Promise<Outcome> {
	const parsed = parseForm(payDaySchema, form)
	if (!('value' in parsed)) return { answer: faulty(parsed.answer) }
	await settleWithdrawal(services, { withdrawalId, ...parsed.value }, actor)
	return { done: 'dibayar' }
}

async function end(services: Services, { withdrawalId, form, actor }: Act): Promise<Outcome> {
	const parsed = parseForm(withdrawalReasonSchema, form)
	if (!('value' in parsed)) return { answer: faulty(parsed.answer) }
	const input = { withdrawalId, ...parsed.value }
	if (form.get('intent') === 'cancel') {
		await cancelWithdrawal(services, input, actor)
		return { done: 'dibatalkan' }
	}
	await declineWithdrawal(services, input, actor)
	return { done: 'ditolak' }
}

async function keepScan(services: Services, { withdrawalId, form, actor }: Act): Promise<Outcome> {
	const photo = form.get('photo')
	if (!(photo instanceof Blob) || photo.size === 0) {
		return { answer: faulty({ typed: typedIn(form), faults: { photo: 'photo' } }) }
	}
	const bytes = new Uint8Array(await photo.arrayBuffer())
	await attachReceipt(services, { withdrawalId, bytes }, actor)
	return { done: 'diunggah' }
}
