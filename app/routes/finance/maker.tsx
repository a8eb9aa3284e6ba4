import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { revealMaker } from '#app/domain/people/reveal-maker.server.ts'
import { revealPurposes } from '#app/domain/people/reveal-purpose.ts'
import { pageAfterId } from '#app/http/page-after.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { faulty, parseForm } from '#app/http/parse-form.ts'
import { reads } from '#app/http/reads.server.ts'
import { booksAccess, surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { EmptyList } from '#app/ui/office/empty-list.tsx'
import { Pager } from '#app/ui/office/pager.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { type RevealAnswer, RevealName } from '#app/ui/people/reveal-name.tsx'
import { CreditRow } from './credit-row.tsx'
import { MakerFigures } from './maker-figures.tsx'
import { OpenAct } from './open-act.tsx'
import { readMaker } from './read-maker.server.ts'
import { StatementForm } from './statement-form.tsx'
import { UnderWayList } from './under-way-list.tsx'
import { WithdrawalTable } from './withdrawal-table.tsx'

const revealSchema = z.object({ purpose: z.enum(revealPurposes) })

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { makerCode?: string } | undefined)?.makerCode
		return code ? fill(copy.finance.maker.title, { code }) : copy.finance.savings.title
	},
}

export const loader = reads(surfaces.finance.access, async ({ params, url, services }) => ({
	...(await readMaker(services.db, params.code ?? '', pageAfterId(url))),
	today: dateInMagetan(services.clock.now()),
}))

/** Opens the name. It is part of this one answer, which nobody keeps, and of no address. */
export const action = writes(booksAccess, async ({ params, form, services, actor }) => {
	const parsed = parseForm(revealSchema, form)
	if (!('value' in parsed)) return faulty(parsed.answer)
	const { purpose } = parsed.value
	const identity = await revealMaker(services, { makerCode: params.code ?? '', purpose }, actor)
	return { revealed: { ...identity, purpose } }
})

export default function Maker() {
	const maker = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as RevealAnswer | undefined
	const mayAct = useMayActInBooks()
	const { office, finance, withdrawals } = useCopy()
	const words = finance.maker
	return (
		<>
			<PageHeader
				title={fill(words.title, { code: maker.makerCode })}
				lead={words.lead}
				trail={{
					label: office.trail,
					crumbs: [
						{ label: finance.nav.savings, to: '/keuangan/tabungan' },
						{ label: maker.makerCode },
					],
				}}
				actions={<PrintButton />}
			/>
			{maker.openAct && <OpenAct act={maker.openAct} />}
			<MakerFigures maker={maker} />
			<div className="mt-12 grid items-start gap-x-12 gap-y-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
				<Section title={words.creditsTitle} lead={words.creditsLead}>
					{maker.credits.length > 0 ? (
						<ul className="divide-y divide-line">
							{maker.credits.map((credit, index) => (
								<CreditRow
									key={credit.shareId}
									credit={credit}
									makerCode={maker.makerCode}
									open={index === 0}
								/>
							))}
						</ul>
					) : (
						<EmptyList level={3} title={words.creditsEmpty}>
							{words.creditsEmptyText}
						</EmptyList>
					)}
					<Pager next={maker.next} />
				</Section>
				<div className="flex min-w-0 flex-col gap-12">
					{maker.underWay.length > 0 && (
						<Section title={withdrawals.underWayTitle}>
							<UnderWayList requests={maker.underWay} />
						</Section>
					)}
					<Section title={words.withdrawalsTitle}>
						{maker.withdrawals.length > 0 ? (
							<WithdrawalTable withdrawals={maker.withdrawals} />
						) : (
							<p className="py-3 text-muted text-small">{words.withdrawalsEmpty}</p>
						)}
					</Section>
					<StatementForm makerCode={maker.makerCode} today={maker.today} />
					{mayAct && <RevealName makerCode={maker.makerCode} answer={answer} />}
				</div>
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
