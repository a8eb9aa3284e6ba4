import { useLoaderData } from '@remix-run/react'
import { useCopy, useLanguage } from '#app/copy/use-copy.ts'
import type { PageHandle } from '#app/http/page-handle.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'
import { inLanguage } from '#app/shared/text.ts'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { LinkButton } from '#app/ui/kit/link-button.tsx'
import { PageHeader } from '#app/ui/kit/page-header.tsx'
import { PrintButton } from '#app/ui/office/print-button.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { StaffError } from '#app/ui/office/staff-error.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import { OpenRules } from './open-rules.tsx'
import { readOpenRules, readRules } from './read-rules.server.ts'
import { RuleVersionCard } from './rule-version-card.tsx'
import { useScopeWords } from './use-scope-words.ts'

export const handle: PageHandle = { title: (copy) => copy.finance.rules.title }

export const loader = reads(surfaces.finance.access, async ({ services: { db, clock } }) => ({
	rules: await readRules(db, clock.now()),
	open: await readOpenRules(db),
}))

export default function Rules() {
	const { rules, open } = useLoaderData<typeof loader>()
	const { finance, ruleWork } = useCopy()
	const { rules: words } = finance
	const language = useLanguage()
	const scopeInWords = useScopeWords()
	const mayWrite = useStaff()?.role === 'treasurer'
	return (
		<>
			<PageHeader
				title={words.title}
				lead={words.lead}
				actions={
					<>
						{mayWrite && <LinkButton to="/keuangan/aturan/baru">{ruleWork.list.begin}</LinkButton>}
						<PrintButton />
					</>
				}
			/>
			<div className="flex flex-col gap-12">
				<OpenRules open={open} />
				{rules.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
				{rules.map(({ code, name, scope, versions }) => (
					<Section
						key={code}
						title={inLanguage(name, language)}
						lead={scope ? scopeInWords(scope) : undefined}
					>
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
