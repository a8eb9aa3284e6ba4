import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { approveProposal } from '#app/domain/periods/approve-proposal.server.ts'
import { checkCodes } from '#app/domain/periods/check.ts'
import { declineProposal } from '#app/domain/periods/decline-proposal.server.ts'
import { noSuchMonth } from '#app/domain/periods/errors.ts'
import { proposeClosing } from '#app/domain/periods/propose-closing.server.ts'
import { proposeReopening } from '#app/domain/periods/propose-reopening.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { isMonth, type Month } from '#app/shared/month.ts'

const note = z.string().trim().max(300, 'note').optional()
const notesSchema = z.object(Object.fromEntries(checkCodes.map((code) => [`note-${code}`, note])))
const reasonSchema = z.object({ reason: z.string().trim().min(5, 'reason').max(300, 'reason') })

/** The month of an address. Refuses `periods.no_such_month` for what is none. */
export function monthOfAddress(text: string | undefined): Month {
	if (text === undefined || !isMonth(text)) throw noSuchMonth()
	return text
}

/** Does what a form of a month's page asks for. */
export async function actOnPeriod(services: Services, month: Month, form: FormData, actor: Actor) {
	const intent = form.get('intent')
	if (intent === 'propose') {
		const parsed = parseForm(notesSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const notes = Object.fromEntries(
			checkCodes.map((code) => [code, parsed.value[`note-${code}`] ?? '']),
		)
		await proposeClosing(services, { month, notes }, actor)
	} else if (intent === 'reopen') {
		const parsed = parseForm(reasonSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await proposeReopening(services, { month, ...parsed.value }, actor)
	} else if (intent === 'approve') {
		await approveProposal(services, month, actor)
	} else if (intent === 'decline' || intent === 'withdraw') {
		const as = intent === 'decline' ? 'declined' : 'withdrawn'
		await declineProposal(services, { month, as }, actor)
	} else throw unreadableInput()
	return redirect(`/keuangan/periode/${month}`, 303)
}
