import { useActionData, useLoaderData } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { writes } from '#app/http/writes.server.ts'
import { dateInMagetan } from '#app/shared/instant.ts'
import { Day } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { type RevealAnswer, RevealName } from '#app/ui/people/reveal-name.tsx'
import { ClassHistory } from './class-history.tsx'
import { ConsentSection } from './consent-section.tsx'
import { ErasureSection } from './erasure-section.tsx'
import { carryOut } from './maker-actions.server.ts'
import { FactsForm } from './maker-facts-form.tsx'
import { PresenceBadge } from './maker-table.tsx'
import { PresenceHistory } from './presence-history.tsx'
import { listWitnesses, readMaker } from './read-maker.server.ts'

export const handle: PageHandle = {
	title: (copy, data) => {
		const code = (data as { maker?: { code: string } } | undefined)?.maker?.code
		return code ? fill(copy.people.one.title, { code }) : copy.people.list.title
	},
}

export const loader = reads(
	surfaces.workshop.access,
	async ({ params, url, staff, services: { db, clock } }) => {
		const today = dateInMagetan(clock.now())
		return {
			...(await readMaker(db, params.code ?? '', { on: today, readerId: staff.id })),
			today,
			witnesses: await listWitnesses(db, staff.id),
			said: url.searchParams.has('terdaftar')
				? ('added' as const)
				: url.searchParams.has('tersimpan')
					? ('saved' as const)
					: null,
		}
	},
)

export const action = writes(surfaces.workshop.access, ({ params, form, services, actor }) =>
	carryOut({ makerCode: params.code ?? '', form, services, actor }),
)

/** One maker by code: what is true today, what was true when, and what was agreed to. */
export default function Maker() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as RevealAnswer | undefined
	const { office, people } = useCopy()
	const words = people.one
	const { maker, said } = page
	// Each form shows what was wrong with itself alone; the name's own form has no step.
	const asked = answer?.typed?.step
	const answerOf = (step: string) => (asked === step ? answer : undefined)
	return (
		<>
			<PageHeader
				title={fill(words.title, { code: maker.code })}
				trail={{
					label: office.trail,
					crumbs: [{ label: people.nav, to: '/bengkel/warga' }, { label: maker.code }],
				}}
			/>
			{said && !answer && (
				<Notice tone="good" announce className="mb-8">
					{fill(words[said], { code: maker.code })}
				</Notice>
			)}
			{maker.erased && (
				<Notice title={words.erasedTitle} className="mb-8">
					{words.erasedText}
				</Notice>
			)}
			<div className="grid items-start gap-12 xl:grid-cols-[minmax(0,1fr)_22rem] xl:grid-rows-[auto_1fr]">
				<div className="min-w-0 xl:col-start-2">
					<Facts page={page} answer={answerOf('data')} />
				</div>
				<div className="flex min-w-0 flex-col gap-12 xl:col-start-1 xl:row-span-2 xl:row-start-1">
					<ClassHistory page={page} answer={answerOf('golongan')} />
					<PresenceHistory page={page} answer={answerOf('keberadaan')} />
					<ConsentSection page={page} answer={answerOf('persetujuan')} />
				</div>
				<div className="flex min-w-0 flex-col gap-12 xl:col-start-2">
					{!maker.erased && (
						<RevealName makerCode={maker.code} answer={asked === undefined ? answer : undefined} />
					)}
					<ErasureSection page={page} answer={asked?.startsWith('hapus') ? answer : undefined} />
				</div>
			</div>
		</>
	)
}

export type MakerPage = ReturnType<typeof useLoaderData<typeof loader>>

function Facts({ page, answer }: { page: MakerPage; answer: RevealAnswer | undefined }) {
	const { people } = useCopy()
	const language = useLanguage()
	const words = people.one
	const { maker } = page
	return (
		<Section id="data" title={words.facts}>
			<DefinitionList
				compact
				items={[
					{ term: words.presence, detail: <PresenceBadge presence={maker.presence} /> },
					{ term: words.registerClass, detail: maker.registerClass ?? people.noClass },
					{ term: words.sex, detail: people.sexes[maker.sex] },
					{ term: people.form.block, detail: maker.block || '–' },
					{
						term: people.form.release,
						detail: maker.expectedRelease ? <Day date={maker.expectedRelease} /> : '–',
					},
					{
						term: people.form.skills,
						detail: maker.skills.map((skill) => people.skills[skill]).join(', ') || '–',
					},
					{
						term: words.cohorts,
						detail: maker.cohorts.map((name) => name[language]).join(', ') || '–',
					},
				]}
			/>
			{!maker.erased && <FactsForm page={page} answer={answer} />}
		</Section>
	)
}

export { StaffError as ErrorBoundary }
