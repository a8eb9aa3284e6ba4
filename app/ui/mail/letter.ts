/** What a mail says, before it is dressed as text or HTML. */
export interface Letter {
	readonly subject: string
	readonly heading: string
	readonly greeting: string
	readonly paragraphs: readonly string[]
	readonly action: { readonly label: string; readonly url: string }
	readonly tables: readonly LetterTable[]
	readonly foot: readonly string[]
}

export interface LetterTable {
	readonly title: string
	readonly rows: readonly { readonly label: string; readonly value: string }[]
	readonly note: string | null
}
