import { getDocumentProxy } from 'unpdf'

export interface ReadPdf {
	title: string
	/** what a person reads on each page, in the order of drawing, and its size in points */
	pages: { text: string; width: number; height: number }[]
	/** all of it */
	text: string
}

/** Opens a PDF with another program than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
	const pdf = await getDocumentProxy(new Uint8Array(bytes))
	const { info } = (await pdf.getMetadata()) as { info: { Title?: string } }
	const pages: ReadPdf['pages'] = []
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number)
		const { width, height } = page.getViewport({ scale: 1 })
		const { items } = await page.getTextContent()
		const words = items.map((item) => ('str' in item ? item.str : ''))
		const text = words.join(' ').replace(/\s+/g, ' ').trim()
		pages.push({ text, width: Math.round(width), height: Math.round(height) })
	}
	return { title: info.Title ?? '', pages, text: pages.map(({ text }) => text).join('\n') }
}
