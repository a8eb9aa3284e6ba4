import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { adjustmentSchema } from '#app/domain/savings/adjustments/adjustment-form.ts'
import { requestAdjustment } from '#app/domain/savings/adjustments/request-adjustment.server.ts'
import { heldBackOf } from '#app/domain/savings/held-back-sums.server.ts'
import { balanceOfMaker } from '#app/domain/savings/savings.server.ts'
import { staffAccess } from '#app/http/access.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { writes } from '#app/http/writes.server.ts'
import { newId } from '#app/shared/ids.ts'
import { formatRupiah, negate } from '#app/shared/money.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { AdjustmentFields } from './adjustment-fields.tsx'
import { rupiahSchema } from './rupiah-schema.ts'

/** Asking is the treasurer's: another person decides. */
const access = staffAccess('treasurer')

/** The id makes a form that is sent twice ask once. */
const formSchema = adjustmentSchema.extend({
	amount: rupiahSchema,
	adjustmentId: z.string().regex(/^[0-9a-z]{26}$/),
})

export const handle: PageHandle = { title: (copy) => copy.savingsAdjustments.title }

export const loader = reads(access, async ({ params, services: { db } }) => {
	const { makerCode, makerId, finalSen } = await balanceOfMaker(db, params.code ?? '')
	return { makerCode, finalSen, heldBackSen: await heldBackOf(db, makerId), adjustmentId: newId() }
})

export const action = writes(access, async ({ params, form, services, actor }) => {
	const parsed = parseForm(formSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const photo = form.get('photo')
	if (!(photo instanceof Blob) || photo.size === 0) {
		return faulty({ typed: typedIn(form), faults: { photo: 'photo' } })
	}
	const { kind, direction, reason, amount, adjustmentId } = parsed.value
	await requestAdjustment(
		services,
		{
			makerCode: params.code ?? '',
			adjustmentId,
			kind,
			amountSen: direction === 'take' ? negate(amount) : amount,
			reason,
			evidence: new Uint8Array(await photo.arrayBuffer()),
		},
		actor,
	)
	return redirect(`/keuangan/penyesuaian/${adjustmentId}?selesai=diminta`, 303)
})

/** Asks for one maker's savings to be put right. */
export default function AdjustmentNew() {
	const { makerCode, finalSen, heldBackSen, adjustmentId } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { savingsAdjustments, finance, office } = useCopy()
	const { ask: words } = savingsAdjustments
	return (
		<div className="mx-auto max-w-2xl">
			<PageHeader
				title={fill(words.title, { code: makerCode })}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: makerCode, to: `/keuangan/tabungan/${makerCode}` },
						{ label: savingsAdjustments.title },
					],
				}}
			/>
			<p className="mb-6 text-small">
				{fill(words.available, {
					final: formatRupiah(finalSen),
					held: formatRupiah(heldBackSen),
				})}
			</p>
			<AdjustmentFields makerCode={makerCode} adjustmentId={adjustmentId} answer={answer} />
		</div>
	)
}

export { StaffError as ErrorBoundary }
