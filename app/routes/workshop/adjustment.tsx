import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { actorId } from '#app/domain/audit/actor.ts'
import { getAdjustment } from '#app/domain/stock/adjustments/adjustments.server.ts'
import {
	approveAdjustment,
	declineAdjustment,
} from '#app/domain/stock/adjustments/approve-adjustment.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { TextArea } from '#app/ui/kit/text-area.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { adjustmentTones } from './adjustment-table.tsx'
import { nameAdjustments } from './name-adjustments.server.ts'

const decisionSchema = z.object({
	intent: z.enum(['approve', 'decline']),
	decision: z.string().trim().max(300, 'note').default(''),
})

export const handle: PageHandle = { title: (copy) => copy.stock.list.title }

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, url, services: { db }, actor }) => {
		const adjustment = await getAdjustment(db, params.id ?? '')
		const [named] = await nameAdjustments(db, [adjustment])
		return {
			adjustment: { ...adjustment, ...named },
			isOwn: adjustment.requestedBy === actorId(actor),
			now: url.searchParams.has('baru') ? 'new' : url.searchParams.has('putus') ? 'decided' : null,
		}
	},
)

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const parsed = parseForm(decisionSchema, form)
		if (!('value' in parsed)) return faulty(parsed.answer)
		const { intent, decision } = parsed.value
		const input = { adjustmentId: params.id ?? '', decision }
		if (intent === 'approve') await approveAdjustment(services, input, actor)
		else await declineAdjustment(services, input, actor)
		return redirect(`/bengkel/stok/${input.adjustmentId}?putus`, 303)
	},
)

export default function AdjustmentPage() {
	const { adjustment, now } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { stock, office } = useCopy()
	const { one: words, reasons, list } = stock
	const title = fill(words.title, {
		reason: reasons[adjustment.reason],
		count: adjustment.quantity,
		code: adjustment.lotCode,
	})
	const isWaiting = adjustment.state === 'requested'
	const isFound = adjustment.reason === 'found'
	const { done, found, waiting } = stock.adjust
	return (
		<div className="max-w-2xl">
			<PageHeader
				title={title}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: list.title, to: '/bengkel/stok' },
						{ label: reasons[adjustment.reason] },
					],
				}}
			/>
			{now === 'new' && !answer && (
				<Notice tone={isWaiting ? 'warn' : 'good'} announce className="mb-6">
					{isWaiting ? waiting : isFound ? found : done}
				</Notice>
			)}
			{now === 'decided' && !answer && (
				<Notice tone="good" announce className="mb-6">
					{words.done}
				</Notice>
			)}
			<RefusalNotice answer={answer} className="mb-6" />
			<Facts />
			{isWaiting && <Decide answer={answer} />}
		</div>
	)
}

function Facts() {
	const { adjustment } = useLoaderData<typeof loader>()
	const { stock, calendar } = useCopy()
	const { one: words, list } = stock
	const language = useLanguage()
	const { requestedAt, decidedAt, decidedName, requestedName = '', toWhom, note } = adjustment
	const at = (name: string, moment: typeof requestedAt) =>
		fill(words.at, { name, at: momentInWords(moment, calendar) })
	return (
		<DefinitionList
			items={[
				{
					term: list.lot,
					detail: (
						<>
							<TextLink to={`/bengkel/lot/${adjustment.lotCode}`} className="figures">
								{adjustment.lotCode}
							</TextLink>{' '}
							{inLanguage(adjustment.productName, language)},{' '}
							{inLanguage(adjustment.variantLabel, language)}
						</>
					),
				},
				{ term: list.material, detail: <Money sen={adjustment.materialSen} /> },
				...(toWhom ? [{ term: stock.adjust.toWhom, detail: toWhom }] : []),
				...(note ? [{ term: stock.adjust.note, detail: note }] : []),
				{
					term: list.state,
					detail: (
						<Badge tone={adjustmentTones[adjustment.state]}>{stock.states[adjustment.state]}</Badge>
					),
				},
				{ term: words.requestedBy, detail: at(requestedName, requestedAt) },
				...(decidedAt ? [{ term: words.decidedBy, detail: at(decidedName ?? '', decidedAt) }] : []),
				...(adjustment.decision ? [{ term: words.decision, detail: adjustment.decision }] : []),
			]}
		/>
	)
}

function Decide({ answer }: { answer: FormAnswer | undefined }) {
	const { isOwn } = useLoaderData<typeof loader>()
	const { one: words, adjust } = useCopy().stock
	const busy = useNavigation().state === 'submitting'
	return (
		<Card title={words.decideTitle} className="mt-8">
			<Form method="post" className="flex flex-col gap-4">
				{isOwn && <Notice tone="warn">{words.another}</Notice>}
				<TextArea
					id="decision"
					name="decision"
					label={words.decision}
					hint={words.decisionHint}
					optionalLabel={adjust.optional}
					defaultValue={answer?.typed.decision}
					errors={answer?.faults.decision ? [adjust.faults.note] : undefined}
					maxLength={300}
					rows={2}
				/>
				<div className="flex flex-wrap gap-3">
					{!isOwn && (
						<Button name="intent" value="approve" busy={busy}>
							{words.approve}
						</Button>
					)}
					<Button name="intent" value="decline" tone="secondary" busy={busy}>
						{isOwn ? words.takeBack : words.decline}
					</Button>
				</div>
			</Form>
		</Card>
	)
}

export { StaffError as ErrorBoundary }
