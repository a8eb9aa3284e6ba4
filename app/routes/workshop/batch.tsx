import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { acceptBatch } from '#app/domain/stock/accept-batch.server.ts'
import { listPlaces } from '#app/domain/stock/places/places.server.ts'
import { returnBatch } from '#app/domain/workshop/batches/return-batch.server.ts'
import { signBatch } from '#app/domain/workshop/batches/sign-batch.server.ts'
import { returnMaterial } from '#app/domain/workshop/materials/return-material.server.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { type FormAnswer, faulty, parseForm, typedIn } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { formatRupiah, sen } from '#app/shared/money.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { RefusalNotice } from '#app/ui/kit/refusal-notice.tsx'
import { ShareBar } from '#app/ui/kit/share-bar.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { SubjectPictures } from '#app/ui/office/subject-pictures.tsx'
import { useOtherMeasure } from '#app/ui/office/use-other-measure.ts'
import { waterfallParts } from '#app/ui/storefront/waterfall-parts.ts'
import { AcceptCard, SignCard } from './batch-forms.tsx'
import { BatchMaterial, CostDerivation } from './batch-material.tsx'
import { AcceptanceTable, BatchSheet } from './batch-sheet.tsx'
import { BatchStateBadge } from './batch-state-badge.tsx'
import { gradesOf, gradesSchema } from './grades-form.server.ts'
import { picturesOfBatch } from './pictures-of-batch.server.ts'
import { readBatch } from './read-batch.server.ts'
import { withdrawByForm } from './withdraw-form.server.ts'

const newsSchema = z
	.enum(['sent', 'signed', 'accepted', 'sentBack', 'used', 'undone'])
	.nullable()
	.catch(null)

export const handle: PageHandle = { title: (copy) => copy.batches.nav }

export const loader = reads(surfaces.workshop.access, async ({ params, url, services, actor }) => ({
	...(await readBatch(services, params.code ?? '', actor)),
	places: (await listPlaces(services.db)).filter(({ isClosed }) => !isClosed),
	uploads: await picturesOfBatch(services.db, params.code ?? ''),
	news: newsSchema.parse(url.searchParams.get('kabar')),
}))

export const action = writes(
	surfaces.workshop.access,
	async ({ params, form, services, actor }) => {
		const batchCode = params.code ?? ''
		const typed = typedIn(form)
		const { intent, marks: marksSeen = '', cost = '', reason = '', use = '' } = typed
		const done = (news: string) => redirect(`/bengkel/batch/${batchCode}?kabar=${news}`, 303)
		if (intent === 'sign') {
			const costSeen = /^\d{1,15}$/.test(cost) ? { costSeen: sen(Number(cost)) } : {}
			await signBatch(services, { batchCode, marksSeen, ...costSeen }, actor)
			return done('signed')
		}
		if (intent === 'return') {
			await returnBatch(services, { batchCode, reason }, actor)
			return done('sentBack')
		}
		if (intent === 'unuse') {
			await returnMaterial(services, { batchCode, useId: use }, actor)
			return done('undone')
		}
		if (intent === 'use') {
			const faults = await withdrawByForm(form, services, { batchCode, actor })
			return faults ? faulty({ typed, faults }) : done('used')
		}
		if (intent !== 'accept') throw unreadableInput()
		const graded = parseForm(gradesSchema, form)
		if (!('value' in graded)) return faulty(graded.answer)
		const input = { batchCode, grades: gradesOf(graded.value), placeCode: typed.place || null }
		await acceptBatch(services, input, actor)
		return done('accepted')
	},
)

/** One batch: what a second officer looks at before signing, and its way into stock. */
export default function Batch() {
	const { batch, news, uploads } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as FormAnswer | undefined
	const { batches, materials } = useCopy()
	const words = batches.one
	const isOfUse = answer?.typed.intent === 'use'
	return (
		<>
			<PageHeader
				title={fill(words.title, { code: batch.code })}
				actions={<BatchStateBadge state={batch.state} />}
			/>
			{!isOfUse && <RefusalNotice answer={answer} title={words.refusedTitle} className="mb-6" />}
			{news && !answer && (
				<Notice tone="good" className="mb-6">
					{news === 'used' || news === 'undone' ? materials.batch[news] : words[news]}
				</Notice>
			)}
			{batch.sentBackReason !== null && (
				<Notice tone="warn" className="mb-6">
					{fill(words.backReason, { reason: batch.sentBackReason })}
				</Notice>
			)}
			<div className="grid gap-6 lg:grid-cols-[1fr_24rem]">
				<div className="flex min-w-0 flex-col gap-6">
					<BatchSheet />
					{batch.acceptances.length > 0 && <AcceptanceTable />}
					<SubjectPictures
						subject={{ kind: 'batch', id: batch.code }}
						back={`/bengkel/batch/${batch.code}`}
						uploads={uploads}
					/>
				</div>
				<div className="flex min-w-0 flex-col gap-6">
					<Facts />
					<BatchMaterial given={answer} />
					<Money />
					{batch.state === 'submitted' && <SignCard answer={answer} />}
					{(batch.state === 'signed' || batch.state === 'accepted') && batch.waiting > 0 && (
						<AcceptCard answer={answer} />
					)}
				</div>
			</div>
		</>
	)
}

function Facts() {
	const { batch, names } = useLoaderData<typeof loader>()
	const { batches, calendar } = useCopy()
	const words = batches.one
	const language = useLanguage()
	const { origin, offer, quantity, seen } = batch
	const a = quantity - seen.b - seen.rework - seen.rejected
	return (
		<Card title={words.facts}>
			<DefinitionList
				items={[
					{ term: words.cohort, detail: inLanguage(origin.cohort.name, language) },
					{
						term: words.product,
						detail: [offer.productName, offer.label]
							.map((text) => inLanguage(text, language))
							.join(', '),
					},
					{ term: words.worked, detail: dayInWords(origin.workDate, calendar, true) },
					{ term: words.quantity, detail: fill(words.quantityOf, { quantity, a, ...seen }) },
					...(batch.sessions.length > 0
						? [
								{
									term: words.sessions,
									detail: batch.sessions
										.map(({ heldOn }) => dayInWords(heldOn, calendar))
										.join('; '),
								},
							]
						: []),
					{
						term: words.recordedBy,
						detail: (
							<>
								{names[batch.recordedBy] ?? words.somebody},{' '}
								<DateTime at={batch.recordedAt} short />
							</>
						),
					},
					...(batch.decidedBy !== null && batch.decidedAt !== null
						? [
								{
									term: words.decidedBy,
									detail: (
										<>
											{names[batch.decidedBy] ?? words.somebody},{' '}
											<DateTime at={batch.decidedAt} short />
										</>
									),
								},
							]
						: []),
				]}
			/>
			{batch.state === 'accepted' && batch.acceptances.some(({ a: good, b }) => good + b > 0) && (
				<p className="mt-4">
					<TextLink to={`/bengkel/lot/${batch.code}`}>{words.seeLot}</TextLink>
				</p>
			)}
		</Card>
	)
}

/** What the material of one piece cost, where that comes from, and how its price is shared. */
function Money() {
	const { shared, batch } = useLoaderData<typeof loader>()
	const words = useCopy().batches.one
	const language = useLanguage()
	const other = useOtherMeasure()(shared?.inner ?? 'sheet', batch.sheetUnit)
	return (
		<Card title={words.hpp}>
			{other && (
				<Notice tone="warn" className="mb-4">
					{other}
				</Notice>
			)}
			<CostDerivation />
			{shared ? (
				<div className="mt-4">
					<ShareBar
						parts={waterfallParts(shared.waterfall, shared.extraFoodSen)}
						className="h-6 w-full"
					/>
					<p className="mt-2 text-caption text-muted">
						{fill(words.price, {
							price: formatRupiah(shared.priceSen),
							rule: inLanguage(shared.ruleName, language),
						})}
					</p>
					<SharedList />
				</div>
			) : (
				<p className="mt-3 text-caption text-muted">{words.priceNone}</p>
			)}
		</Card>
	)
}

function SharedList() {
	const { shared } = useLoaderData<typeof loader>()
	const { parties } = useCopy().shareRules
	if (!shared) return null
	return (
		<DefinitionList
			compact
			items={waterfallParts(shared.waterfall, shared.extraFoodSen)
				.filter(({ amountSen }) => amountSen > 0)
				.map(({ party, amountSen }) => ({
					term: parties[party],
					detail: formatRupiah(amountSen),
				}))}
		/>
	)
}

export { StaffError as ErrorBoundary }
