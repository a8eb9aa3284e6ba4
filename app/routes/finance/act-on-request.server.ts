import type { Actor } from '#app/domain/audit/actor.ts'
import { approveRequest } from '#app/domain/treasury/approve-request.server.ts'
import { attachIntake } from '#app/domain/treasury/attach-intake.server.ts'
import { declineRequest } from '#app/domain/treasury/decline-request.server.ts'
import { recordBillingCode } from '#app/domain/treasury/record-billing-code.server.ts'
import { settleRequest } from '#app/domain/treasury/settle-request.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { type FormAnswer, parseForm, typedIn } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import {
	approveSchema,
	attachSchema,
	codeSchema,
	declineSchema,
	paidSchema,
} from './treasury-forms.server.ts'

interface Given {
	readonly requestId: string
	readonly form: FormData
	readonly services: Services
	readonly actor: Actor
}

/** What was done, by the name of the sentence that says so; or what of the form makes no sense. */
export type Done = { readonly done: string } | { readonly answer: FormAnswer }

/** Takes the step that a form on the page of a request asks for. */
export async function actOnRequest({ requestId, form, services, actor }: Given): Promise<Done> {
	const { intent = '' } = typedIn(form)
	switch (intent) {
		case 'approve': {
			const parsed = parseForm(approveSchema, form)
			if (!('value' in parsed)) return { answer: parsed.answer }
			await approveRequest(services, { requestId, ...parsed.value }, actor)
			return { done: 'disetujui' }
		}
		case 'decline': {
			const parsed = parseForm(declineSchema, form)
			if (!('value' in parsed)) return { answer: parsed.answer }
			await declineRequest(services, { requestId, ...parsed.value }, actor)
			return { done: 'ditolak' }
		}
		case 'code': {
			const parsed = parseForm(codeSchema, form)
			if (!('value' in parsed)) return { answer: parsed.answer }
			await recordBillingCode(services, { requestId, ...parsed.value }, actor)
			return { done: 'kode' }
		}
		case 'attach': {
			const parsed = parseForm(attachSchema, form)
			if (!('value' in parsed)) return { answer: parsed.answer }
			await attachIntake(services, { requestId, ...parsed.value }, actor)
			return { done: 'dikaitkan' }
		}
		case 'paid':
			return pay({ requestId, form, services, actor })
		default:
			throw unreadableInput()
	}
}

async function pay({ requestId, form, services, actor }: Given): Promise<Done> {
	const parsed = parseForm(paidSchema, form)
	if (!('value' in parsed)) return { answer: parsed.answer }
	const photo = form.get('receipt')
	const isChosen = photo instanceof Blob && photo.size > 0
	const bytes = isChosen ? new Uint8Array(await photo.arrayBuffer()) : null
	const receiptKey = bytes ? await services.agreementPapers.store(bytes) : null
	try {
		const { isFirst } = await settleRequest(
			services,
			{ requestId, ...parsed.value, receiptKey },
			actor,
		)
		if (!isFirst && receiptKey) await services.agreementPapers.remove(receiptKey)
	} catch (error) {
		// What was refused leaves no photo behind.
		if (receiptKey) await services.agreementPapers.remove(receiptKey)
		throw error
	}
	return { done: 'dibayar' }
}
