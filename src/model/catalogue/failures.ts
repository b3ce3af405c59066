/** Inputs that give no record: each code with what it means and what a person can do. */
export const FAILURES = {
  empty_file: { meaning: 'the file is empty', hint: 'Get the document again: nothing was saved in it.' },
  unknown_format: {
    meaning: 'this is no format that Spoglio reads',
    hint: 'Give a PDF, a Word document (.docx), an OpenDocument text (.odt) or a plain-text transcript.',
  },
  picture: {
    meaning: 'this is a picture, and not one of a page',
    hint: 'Scan the page at 200 dots an inch or more, as PDF, TIFF, PNG or JPEG.',
  },
  page_not_found: {
    meaning: 'this is a web page that says that the document is not there',
    hint: 'Download the document again: the server answered with a page in its place.',
  },
  pdf_damaged: {
    meaning: 'the PDF is damaged or cut short',
    hint: 'Download or scan the document again; a PDF viewer may be able to save a repaired copy.',
  },
  pdf_unsafe: {
    meaning: 'the PDF is refused because it could do harm',
    hint: 'The message says why; let a PDF viewer save a copy if you trust where it comes from.',
  },
  pdf_password_missing: {
    meaning: 'the PDF is locked by a password',
    hint: 'Give the password, or a copy without one.',
  },
  pdf_password_wrong: {
    meaning: 'the password does not open the PDF',
    hint: 'Check the password: capitals count.',
  },
  document_password_missing: {
    meaning: 'the document is locked by a password',
    hint: 'Open it with the password in a word processor and save it without one.',
  },
  spreadsheet: {
    meaning: 'this is a spreadsheet or a presentation, which Spoglio does not read',
    hint: 'Save it as a PDF or a Word document.',
  },
  docx_damaged: {
    meaning: 'the Word document is damaged or cut short',
    hint: 'Open it in a word processor and save it again as .docx.',
  },
  xlsx_damaged: {
    meaning: 'the workbook is damaged or cut short',
    hint: 'Open it in a spreadsheet program and save it again as .xlsx.',
  },
  odt_damaged: {
    meaning: 'the OpenDocument text is damaged or cut short',
    hint: 'Open it in a word processor and save it again as .odt or .docx.',
  },
  zip_not_docx: {
    meaning: 'this archive is not a Word document',
    hint: 'Unpack the archive and give the documents in it.',
  },
  signature_damaged: {
    meaning: 'the signed envelope (.p7m) can not be opened',
    hint: 'Download the document again, or extract it with your signature software.',
  },
  signature_detached: {
    meaning: 'this is a signature without the document that it signs',
    hint: 'Give the document; the signature beside it is found by its name.',
  },
  archive_damaged: { meaning: 'the archive is damaged or cut short', hint: 'Download it again.' },
  archive_empty: {
    meaning: 'the archive holds no document',
    hint: 'Unpack it and see what is in it.',
  },
  archive_unsafe: {
    meaning: 'the archive is refused because it could do harm',
    hint: 'The message says why; unpack it by hand if you trust where it comes from.',
  },
  archive_encrypted: {
    meaning: 'the archive is locked by a password',
    hint: 'Unpack it with the password and give the documents.',
  },
  converter_missing: {
    meaning: 'old Word and RTF documents need LibreOffice, which is not installed',
    hint: 'Install it (Debian: apt-get install libreoffice-writer), or save the document as .docx.',
  },
  legacy_damaged: {
    meaning: 'the old document can not be converted',
    hint: 'Open it in a word processor and save it as .docx.',
  },
  no_documents: {
    meaning: 'no document was found',
    hint: 'Give files or folders that hold documents: .pdf, .docx, .xlsx, .odt, .doc, .rtf, .html, .txt, .tif, .p7m or .zip.',
  },
  unreadable: {
    meaning: 'the file could not be opened',
    hint: 'Check that it exists and that you may read it.',
  },
  config_invalid: {
    meaning: 'a file of options is not in order',
    hint: 'Correct it at the line and column named; `spoglio COMMAND --help` lists the options.',
  },
  rule_invalid: {
    meaning: 'a rule file is not valid',
    hint: 'Correct the place that the message names; docs/rules.md describes the format.',
  },
  output_unwritable: {
    meaning: 'the output could not be written',
    hint: 'Check the folder, your rights on it and the free space.',
  },
  same_name: {
    meaning: 'another document of this run has the same output name',
    hint: 'Give the folder that holds both, so that their subfolders keep them apart.',
  },
  nothing_there: {
    meaning: 'the record has nothing at this path',
    hint: 'Give a path such as act.number or objectives[0].weight, or none to see every value.',
  },
  no_records: {
    meaning: 'no record was found',
    hint: 'Give the folder that `spoglio extract` or `spoglio batch` wrote records into.',
  },
  record_invalid: {
    meaning: 'this file claims to be a record and is none that this version reads',
    hint: 'Read the document again with this version.',
  },
  port_taken: {
    meaning: 'another program listens on this port',
    hint: 'Give another --port, or none: then a free one is taken.',
  },
  document_unknown: {
    meaning: 'where the document of this record lies is not known',
    hint: 'Put it back where it was read, or read it again into the folder of the records.',
  },
  corrections_invalid: {
    meaning: 'this file of corrections can not be read',
    hint: 'Put back a copy of it from before it was altered; nothing is corrected without it, and nothing was changed.',
  },
  fit_invalid: {
    meaning: 'what was learnt of confidences in this archive can not be read',
    hint: 'Remove the file and run spoglio learn --refit again; nothing else depends on it.',
  },
  records_changed: {
    meaning: 'a record changed while the tables were being made',
    hint: 'Export again once nothing writes into the folder of records.',
  },
  links_missing: {
    meaning:
      'the question needs the links of objectives over documents, and these tables were exported without them',
    hint: 'Export again without --no-links, or ask the folder of records itself.',
  },
  key_too_short: {
    meaning: 'the key for pseudonyms is too short, or too easily guessed, to protect anybody',
    hint: 'Give a file with at least 32 random bytes, such as `openssl rand -out key.bin 32` makes, and keep it.',
  },
  bodies_invalid: {
    meaning: 'the list of bodies can not be used',
    hint: 'Give a CSV file with a header that names the columns name, istat and ipa; one of the codes may be left out.',
  },
  engine_missing: {
    meaning: 'queries need DuckDB, which is not installed here',
    hint: 'Install it beside Spoglio: npm install @duckdb/node-api; exports work without it.',
  },
  query_invalid: {
    meaning: 'the question could not be answered',
    hint: 'docs/analytics.md names the tables and columns; `spoglio query --list` the ready questions.',
  },
  query_time_limit: {
    meaning: 'the answer took longer than the limit',
    hint: 'Ask for less, or raise --time-limit.',
  },
  internal_error: {
    meaning: 'Spoglio itself failed on this document',
    hint: 'This is a bug: please report it with the document if it may be shared.',
  },
  time_limit: {
    meaning: 'reading took longer than the limit',
    hint: 'Raise --time-limit, or look whether the document is broken.',
  },
  memory_limit: {
    meaning: 'reading took more memory than the limit',
    hint: 'Raise --memory-limit, or look whether the document is broken.',
  },
  worker_crashed: {
    meaning: 'the process that read the document died, several times',
    hint: 'Read it alone with `spoglio extract`; if that dies too, please report it.',
  },
  already_running: {
    meaning: 'another run is writing into this folder',
    hint: 'Wait for it, or give another output folder.',
  },
  drawing_missing: {
    meaning: 'pages are pictures, and what draws them to be recognised is not installed',
    hint: 'Install it beside Spoglio: `npm install @napi-rs/canvas` (npm leaves it out with --omit=optional); or --ocr never.',
  },
  ocr_failed: {
    meaning: 'the picture of the page could not be recognised',
    hint: 'Try again with --ocr never to read what the file holds as text.',
  },
  too_many_pages: {
    meaning: 'the document has more pages than the limit',
    hint: 'Raise --page-limit if you trust the file.',
  },
  output_too_large: {
    meaning: 'the record would be larger than the limit',
    hint: 'Look whether the document is broken: no act says so much. If it is sound, raise --output-limit.',
  },
  too_large: {
    meaning: 'the document is larger than the limit',
    hint: 'Raise --size-limit if you trust the file.',
  },
  address_unusable: {
    meaning: 'nothing can listen at this address',
    hint: 'Give a --host that this machine has, and a --port above 1023.',
  },
  token_unset: {
    meaning: 'the service has no token that is hard to guess',
    hint: 'Put one of at least 32 characters into SPOGLIO_TOKEN or into the file of --token-file: `openssl rand -hex 32` makes one.',
  },
  token_wrong: {
    meaning: 'the request has no token, or a wrong one',
    hint: 'Send the header `Authorization: Bearer` with the token of the service.',
  },
  request_invalid: {
    meaning: 'the request can not be understood',
    hint: '/openapi.json says what may be asked, and how.',
  },
  request_timeout: {
    meaning: 'the request took too long to arrive',
    hint: 'Send it again, over a faster line.',
  },
  queue_full: {
    meaning: 'too many documents are waiting to be read',
    hint: 'Send it again after the seconds that Retry-After says.',
  },
  address_unknown: {
    meaning: 'there is nothing at this address',
    hint: '/openapi.json names every address.',
  },
  method_unknown: {
    meaning: 'this can not be done with this address',
    hint: 'The header Allow says what can.',
  },
  job_unknown: {
    meaning: 'there is no such job',
    hint: 'Send the document again: what is not fetched in time is removed, and nothing outlives the service.',
  },
  stopping: {
    meaning: 'the service is stopping',
    hint: 'Send it again when the service is back.',
  },
} as const satisfies Record<string, { readonly meaning: string; readonly hint: string }>;

export type FailureCode = keyof typeof FAILURES;
