import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { trialOfRule } from '#app/domain/orders/rule-trials/rule-trials.server.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { type CalendarDate, dateInMagetan, isCalendarDate, nextDate } from '#app/shared/instant.ts'
import { inLanguage } from '#app/shared/text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { TextField } from '#app/ui/kit/text-field.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { readRuleDraft } from './read-rule-draft.server.ts'
import { TrialTable } from './trial-comparison.tsx'
import { useScopeWords } from './use-scope-words.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.rules.title }

/** A quarter: long enough to tell, short enough to remember. */
const DAYS = 90

export const loader = reads(
	surfaces.finance.access,
	async ({ params, url, services: { db, clock }, actor }) => {
		const { draft, scope } = await readRuleDraft(db, params.id ?? '', actor)
		const { draftId, terms } = draft
		const today = dateInMagetan(clock.now())
		const typed = {
			from: url.searchParams.get('dari') ?? nextDate(today, -DAYS),
			until: url.searchParams.get('sampai') ?? today,
		}
		const period = readPeriod(typed)
		const trial =
			'from' in period ? await trialOfRule(db, { terms, scope: draft, ...period }) : null
		const faults = 'fault' in period ? [period.fault] : []
		return { draftId, scope, typed, trial, faults }
	},
)

function readPeriod({
	from,
	until,
}: {
	from: string
	until: string
}): { from: CalendarDate; until: CalendarDate } | { fault: 'from' | 'until' } {
	if (!isCalendarDate(from)) return { fault: 'from' }
	return isCalendarDate(until) && until >= from ? { from, until } : { fault: 'until' }
}

/** A rule beside what really happened, over any past days, before somebody agrees to it. */
export default function RuleWhatIf() {
	const { draftId, scope, typed, trial, faults } = useLoaderData<typeof loader>()
	const { finance, office, ruleTrial: words, ruleWork } = useCopy()
	const busy = useNavigation().state !== 'idle'
	const own = `/keuangan/aturan/konsep/${draftId}`
	const field = (name: 'from' | 'until') => ({
		type: 'date',
		required: true,
		label: words[name],
		defaultValue: typed[name],
		errors: faults.includes(name) ? [words.faults[name] ?? ''] : undefined,
	})
	return (
		<>
			<PageHeader
				title={words.title}
				lead={`${useScopeWords()(scope)}. ${words.lead}`}
				trail={{
					label: office.trail,
					crumbs: [
						{ to: '/keuangan/aturan', label: finance.rules.title },
						{ to: own, label: ruleWork.draft.title },
						{ label: words.crumb },
					],
				}}
				actions={<PrintButton />}
			/>
			<Form method="get" className="screen-only mb-8 flex flex-wrap items-end gap-3">
				<TextField id="trial-from" name="dari" {...field('from')} />
				<TextField id="trial-until" name="sampai" {...field('until')} />
				<Button busy={busy}>{words.submit}</Button>
			</Form>
			{trial && <Trial />}
		</>
	)
}

function Trial() {
	const { trial, typed } = useLoaderData<typeof loader>()
	const { calendar, ruleTrial: words } = useCopy()
	const language = useLanguage()
	if (!trial) return null
	if (trial.units === 0) return <EmptyState title={words.none}>{words.noneText}</EmptyState>
	const period = {
		from: dayInWords(typed.from as CalendarDate, calendar),
		until: dayInWords(typed.until as CalendarDate, calendar),
	}
	return (
		<div className="flex flex-col gap-10">
			<div>
				<p className="mb-2 text-small">
					{fill(words.units, { units: trial.units, ...period })}{' '}
					{fill(words.makers, { more: trial.makersWithMore, less: trial.makersWithLess })}
				</p>
				<TrialTable caption={fill(words.caption, period)} comparison={trial} />
				<p className="mt-3 text-caption text-muted">{words.note}</p>
			</div>
			{trial.cohorts.length > 1 && (
				<Section title={words.cohortsTitle}>
					<div className="flex flex-col gap-8">
						{trial.cohorts.map((cohort) => (
							<div key={cohort.slug}>
								<h3 className="mt-4 mb-2 font-bold text-body">
									{inLanguage(cohort.name, language)}
								</h3>
								<TrialTable
									caption={fill(words.cohortCaption, {
										cohort: inLanguage(cohort.name, language),
										units: cohort.units,
									})}
									comparison={cohort}
								/>
							</div>
						))}
					</div>
				</Section>
			)}
		</div>
	)
}

export { StaffError as ErrorBoundary }
