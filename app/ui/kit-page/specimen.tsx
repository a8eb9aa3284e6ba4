import { createContext, type ReactNode, useContext } from 'react'

export type Scheme = 'light' | 'dark'

const SchemeContext = createContext<Scheme>('light')
export const SchemeProvider = SchemeContext.Provider

/** Makes ids of a name that are alone on the page, which shows everything by day and by night. */
export function useKitId(): (name: string) => string {
	const scheme = useContext(SchemeContext)
	return (name) => `${scheme}-${name}`
}

interface Props {
	/** the file of `ui/kit` whose component is shown */
	file: string
	children: ReactNode
}

/** One component of the kit and its states. */
export function Specimen({ file, children }: Props) {
	return (
		<section className="min-w-0 border-line border-t py-5" aria-label={useKitId()(file)}>
			<p className="mb-3 font-semibold text-caption text-muted">{file}</p>
			<div className="flex flex-wrap items-start gap-x-6 gap-y-5">{children}</div>
		</section>
	)
}

/** One state under its name; `wide` takes the whole row. */
export function State({
	name,
	wide = false,
	children,
}: {
	name: string
	wide?: boolean
	children: ReactNode
}) {
	return (
		<div className={wide ? 'w-full min-w-0' : 'min-w-0'}>
			<div>{children}</div>
			<p className="mt-1.5 text-caption text-muted">{name}</p>
		</div>
	)
}

/** Specimens that belong together. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="py-8" aria-label={useKitId()(title)}>
			<h3 className="mb-4 font-display text-heading">{title}</h3>
			{children}
		</section>
	)
}
