import { Outlet, useLoaderData } from '@remix-run/react'
import { copyOf } from '#app/copy/copy.ts'
import { CopyContext, useCopy, useLanguage } from '#app/copy/use-copy.ts'
import { reads } from '#app/http/reads.server.ts'
import { surfaces } from '#app/http/surfaces.ts'

/** The words of these pages come with them: no other page has to fetch them. */
export const loader = reads(surfaces.finance.access, async ({ language }) => {
	const { ruleWork, ruleTrial } = copyOf(language)
	return { ruleWork, ruleTrial }
})

/** Around the pages on which rules are read, written, tried and decided. */
export default function RulesFrame() {
	const words = useLoaderData<typeof loader>()
	const [copy, language] = [useCopy(), useLanguage()]
	return (
		<CopyContext.Provider value={{ language, copy: { ...copy, ...words } }}>
			<Outlet />
		</CopyContext.Provider>
	)
}
