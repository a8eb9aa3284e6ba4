import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { adjustmentReasons, isHandedOut } from '#app/domain/stock/adjustments/adjustment.ts'
import { lostOf, readLimits } from '#app/domain/stock/adjustments/adjustments.server.ts'
import { recordAdjustment } from '#app/domain/stock/adjustments/record-adjustment.server.ts'
import { getLot } from '#app/domain/stock/lots.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { wholeNumber } from '#app/http/whole-number.ts'
import { writes } from '#app/http/writes.server.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RadioField } from '#app/ui/kit/radio-field.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'

const MOST = 9_999

const adjustSchema = z
	.object({
		reason: z.enum(adjustmentReasons, 'reason'),
		quantity: wholeNumber(1, MOST),
		toWhom: z.string().trim().max(120, 'toWhom').default(''),
		note: z.string().trim().max(300, 'note').default(''),
	})
	.refine(({ reason, toWhom }) => !isHandedOut(reason) || toWhom.length >= 3, {
		path: ['toWhom'],
		message: 'toWhom',
	})
	.transform((value) => ({ ...value, toWhom: isHandedOut(value.reason) ? value.toWhom : '' }))

export const handle: PageHandle = { title: (copy) => copy.stock.adjust.title }

export const loader = reads(surfaces.workshop.access, async ({ params, services: { db } }) => {
	const { code, lotId, available } = await getLot(db, params.code ?? '')
	return { code, available, lost: await lostOf(db, lotId), limits: await readLimits(db) }
})

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(adjustSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const adjustment = { ...parsed.value, lotCode: params.code ?? '' }
		const { adjustmentId } = await recordAdjustment(services, adjustment, actor)
		return redirect(`/bengkel/stok/${adjustmentId}?baru`, 303)
	},
)

export default function LotAdjust() {
	const { code, available, lost } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { stock, office, workshop } = useCopy()
	const { adjust: words } = stock
	return (
		<div className="max-w-2xl">
			<PageHeader
				title={fill(words.of, { code })}
				lead={fill(words.lead, { free: available, lost })}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: workshop.nav.lots, to: '/bengkel/lot' },
						{ label: code, to: `/bengkel/lot/${code}` },
						{ label: words.title },
					],
				}}
			/>
			<RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />
			<AdjustForm answer={answer} />
		</div>
	)
}

function AdjustForm({ answer }: { answer: FormAnswer | undefined }) {
	const { available, lost, limits } = useLoaderData<typeof loader>()
	const { adjust: words, reasons } = useCopy().stock
	const busy = useNavigation().state === 'submitting'
	const field = (name: keyof typeof words.faults) => ({
		id: name,
		name,
		defaultValue: answer?.typed[name],
		errors: answer?.faults[name] ? [words.faults[name]] : undefined,
	})
	return (
		<Form method="post" noValidate className="flex flex-col gap-6">
			<RadioField
				{...field('reason')}
				legend={words.reason}
				choices={adjustmentReasons.map((value) => ({
					value,
					label: reasons[value],
					hint: words.hints[value],
					disabled: value === 'found' ? lost === 0 : available === 0,
				}))}
			/>
			<TextField
				{...field('quantity')}
				label={words.quantity}
				defaultValue={answer?.typed.quantity ?? '1'}
				inputMode="numeric"
				autoComplete="off"
				className="max-w-40"
			/>
			<TextField
				{...field('toWhom')}
				label={words.toWhom}
				hint={words.toWhomHint}
				maxLength={120}
				autoComplete="off"
			/>
			<TextArea
				{...field('note')}
				label={words.note}
				optionalLabel={words.optional}
				maxLength={300}
				rows={2}
			/>
			<Notice>
				<p>{fill(words.limits, { gift: limits.gift, writeOff: limits['write-off'] })}</p>
				<p className="mt-2">{words.noShare}</p>
			</Notice>
			<Button busy={busy} className="self-start">
				{words.submit}
			</Button>
		</Form>
	)
}

export { StaffError as ErrorBoundary }
