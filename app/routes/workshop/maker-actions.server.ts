import { redirect } from '@remix-run/node'
import { z } from 'zod'
import type { Actor } from '#app/domain/audit/actor.ts'
import { changeMaker } from '#app/domain/people/change-maker.server.ts'
import { consentKinds } from '#app/domain/people/consent.ts'
import { approveErasure } from '#app/domain/people/erasure/approve-erasure.server.ts'
import { declineErasure } from '#app/domain/people/erasure/decline-erasure.server.ts'
import { requestErasure } from '#app/domain/people/erasure/request-erasure.server.ts'
import { keepScan } from '#app/domain/people/keep-scan.server.ts'
import { recordPresence } from '#app/domain/people/presence/record-presence.server.ts'
import { presences } from '#app/domain/people/presence.ts'
import { recordConsent } from '#app/domain/people/record-consent.server.ts'
import { recordStatus } from '#app/domain/people/record-status.server.ts'
import { registerClasses } from '#app/domain/people/register-class.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import { revealPurposes } from '#app/domain/people/reveal-purpose.ts'
import { forgetWithdrawn } from '#app/domain/pictures/withdrawals/forget-withdrawn.server.ts'
import { duesOf } from '#app/domain/savings/dues.server.ts'
import { withdrawPublic } from '#app/domain/workshop/cohorts/withdraw-public.server.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import type { Services } from '#app/services.server.ts'
import { daySchema, factsSchema, skillsIn } from './maker-schema.ts'
import { photoIn } from './read-maker.server.ts'

const schemas = {
	reveal: z.object({ purpose: z.enum(revealPurposes) }),
	class: z.object({
		registerClass: z.enum(registerClasses, 'registerClass'),
		since: daySchema('since'),
	}),
	presence: z.object({ presence: z.enum(presences, 'presence'), from: daySchema('since') }),
	facts: factsSchema,
	consent: z.object({
		kind: z.enum(consentKinds, 'kind'),
		penName: z.string().trim().max(60, 'penName').default(''),
		givenOn: daySchema('givenOn'),
		witnessedBy: z.string('witnessedBy').min(1, 'witnessedBy'),
	}),
	confirm: z.object({ confirm: z.literal('ya', 'confirm') }),
}

interface Context {
	makerCode: string
	form: FormData
	services: Services
	actor: Actor
}

type Step = (context: Context) => Promise<unknown>

/** A step's form, read by its schema, and what is done with it; then the page again. */
function step<S extends z.ZodType>(
	schema: S,
	anchor: string,
	act: (value: z.output<S>, context: Context) => Promise<unknown>,
): Step {
	return async (context) => {
		const parsed = parseForm(schema, context.form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		await act(parsed.value, context)
		return redirect(`/bengkel/warga/${context.makerCode}?tersimpan#${anchor}`, 303)
	}
}

const steps: Readonly<Record<string, Step>> = {
	golongan: step(schemas.class, 'golongan', (value, { services, makerCode, actor }) =>
		recordStatus(services, { makerCode, ...value }, actor),
	),
	keberadaan: step(schemas.presence, 'keberadaan', (value, { services, makerCode, actor }) =>
		recordPresence(services, { makerCode, presence: value.presence, since: value.from }, actor),
	),
	data: step(schemas.facts, 'data', ({ block, release }, { services, makerCode, actor, form }) =>
		changeMaker(
			services,
			{ makerCode, block, expectedRelease: release, skills: skillsIn(form) },
			actor,
		),
	),
	persetujuan: step(schemas.consent, 'persetujuan', agree),
	'hapus-minta': step(schemas.confirm, 'hapus', (_, { services, makerCode, actor }) =>
		requestErasure({ ...services, askOwed: duesOf }, { makerCode }, actor),
	),
	'hapus-setuju': step(schemas.confirm, 'hapus', (_, { services, makerCode, actor }) =>
		approveErasure(
			{ ...services, askOwed: duesOf, takeDown: withdrawPublic },
			{ makerCode },
			actor,
		).then(() => forgetWithdrawn(services)),
	),
	'hapus-batal': step(z.object({}), 'hapus', (_, { services, makerCode, actor }) =>
		declineErasure(services, { makerCode }, actor),
	),
}

/**
 * What one of the page's forms asks. A name is revealed as part of this one answer, which nobody
 * keeps, and of no address.
 */
export async function carryOut(context: Context): Promise<unknown> {
	const { form, services, makerCode, actor } = context
	const asked = form.get('step')
	const isStep = typeof asked === 'string' && Object.hasOwn(steps, asked)
	const found = isStep ? steps[asked] : undefined
	if (found) return await found(context)
	const parsed = parseForm(schemas.reveal, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { purpose } = parsed.value
	return { revealed: { ...(await revealMaker(services, { makerCode, purpose }, actor)), purpose } }
}

async function agree(value: z.output<typeof schemas.consent>, context: Context): Promise<void> {
	const { services, makerCode, form, actor } = context
	const { kind, givenOn, witnessedBy } = value
	const penName = kind === 'pen-name' ? value.penName : value.penName || null
	const bytes = await photoIn(form)
	const record = async (scanKey: string | null) => {
		const input = { makerCode, kind, penName, givenOn, witnessedBy, scanKey }
		await recordConsent(services, input, actor)
	}
	await (bytes ? keepScan(services, { makerCode, bytes }, record) : record(null))
}
