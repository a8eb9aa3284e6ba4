import { useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { readRules } from './read-rules.server.ts'
import { RuleVersionCard } from './rule-version-card.tsx'

export const handle: PageHandle = { title: (copy) => copy.finance.rules.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => ({
	rules: await readRules(db, clock.now()),
}))

export default function Rules() {
	const { rules } = useLoaderData<typeof loader>()
	const { rules: words } = useCopy().finance
	const language = useLanguage()
	return (
		<>
			<PageHeader title={words.title} lead={words.lead} actions={<PrintButton />} />
			{rules.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
			<div className="flex flex-col gap-12">
				{rules.map(({ code, name, versions }) => (
					<Section key={code} title={inLanguage(name, language)}>
						<div className="mt-4 flex flex-col gap-5">
							{versions.map((version) => (
								<RuleVersionCard key={version.versionId} version={version} />
							))}
						</div>
					</Section>
				))}
			</div>
		</>
	)
}

export { StaffError as ErrorBoundary }
