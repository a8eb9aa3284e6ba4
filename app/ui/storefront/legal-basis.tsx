/** The law or agreement a rule rests on: cited in Indonesian in every language. */
export function LegalBasis({ children }: { children: string }) {
	return <span lang="id">{children}</span>
}
