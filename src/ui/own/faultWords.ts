/** What is wrong with the reader's own files, in words: one table for rows, one for files. */
import { assertNever } from '#domain/assertNever.ts';
import { BASES } from '#domain/basis.ts';
import { formatCount, formatNumber, formatTonnes } from '#format/quantity.ts';
import { MEBIBYTE } from '#load/own/limits.ts';
import type { Counted, FileFault } from '#load/own/OwnFileError.ts';
import type { RowFault } from '#load/own/RowProblem.ts';
import * as m from '#messages';
import { STAGE_WORD } from '../words.ts';

export interface RowWords {
  readonly expected: string;
  readonly fix: string;
}

export function rowWords(fault: RowFault, locale: string): RowWords {
  switch (fault.code) {
    case 'country':
      return { expected: m.own_row_country(), fix: m.own_row_country_fix() };
    case 'stage':
      return { expected: m.own_row_stage(), fix: m.own_row_stage_fix() };
    case 'stage-order':
      return {
        expected: m.own_row_stage_order({ stage: STAGE_WORD[fault.from]() }),
        fix: m.own_row_stage_order_fix(),
      };
    case 'number':
      return { expected: m.own_row_number(), fix: m.own_row_number_fix() };
    case 'negative':
      return { expected: m.own_row_negative(), fix: m.own_row_negative_fix() };
    case 'too-much':
      return {
        expected: m.own_row_at_most({ value: formatTonnes(fault.tonnes, locale) }),
        fix: m.own_row_unit_fix(),
      };
    case 'basis':
      return { expected: BASES.join(', '), fix: m.own_row_basis_fix() };
    case 'withheld':
      return { expected: m.own_row_withheld(), fix: m.own_row_withheld_fix() };
    case 'low-above-high':
      return { expected: m.own_row_at_most({ value: `high (${fault.other})` }), fix: m.own_row_swap_fix() };
    case 'low-above-tonnes':
      return {
        expected: m.own_row_at_most({ value: `tonnes (${fault.other})` }),
        fix: m.own_row_range_fix(),
      };
    case 'high-below-tonnes':
      return {
        expected: m.own_row_at_least({ value: `tonnes (${fault.other})` }),
        fix: m.own_row_range_fix(),
      };
    case 'longitude':
      return { expected: m.own_row_longitude(), fix: m.own_row_position_fix() };
    case 'latitude':
      return { expected: m.own_row_latitude(), fix: m.own_row_position_fix() };
    case 'year':
      return { expected: m.own_row_year(), fix: m.own_row_year_fix() };
    default:
      return assertNever(fault);
  }
}

export interface FileWords {
  readonly expected: string;
  readonly found: string;
  readonly remedy: string;
}

const FOUND = {
  empty: m.own_file_found_empty,
  xls: m.own_file_found_xls,
  binary: m.own_file_found_binary,
  'no-header': m.own_file_found_no_header,
  'empty-sheets': m.own_file_found_empty_sheets,
};

const AT_MOST: Record<Counted, (values: { count: string }) => string> = {
  rows: m.own_file_most_rows,
  columns: m.own_file_most_columns,
  features: m.own_file_most_features,
  parts: m.own_file_most_parts,
};

export function fileWords(fault: FileFault, locale: string): FileWords {
  switch (fault.code) {
    case 'too-large':
      return {
        expected: m.own_row_at_most({ value: megabytes(fault.most, locale) }),
        found: sizeOf(fault.bytes, locale),
        remedy: m.own_file_split_fix(),
      };
    case 'too-large-unpacked':
      return {
        expected: m.own_file_unpacked({ size: megabytes(fault.most, locale) }),
        found: sizeOf(fault.bytes, locale),
        remedy: m.own_file_csv_fix(),
      };
    case 'no-table':
      return {
        expected: m.own_file_table(),
        found: FOUND[fault.found](),
        remedy: fault.found === 'xls' ? m.own_file_xls_fix() : m.own_file_template_fix(),
      };
    case 'too-many':
      return {
        expected: AT_MOST[fault.of]({ count: formatCount(fault.most, locale) }),
        found: fault.found === null ? m.own_file_found_more() : formatCount(fault.found, locale),
        remedy: m.own_file_split_fix(),
      };
    case 'open-quote':
      return {
        expected: m.own_file_quotes(),
        found:
          fault.row === null
            ? m.own_file_open_quote()
            : m.own_file_open_quote_row({ row: String(fault.row) }),
        remedy: m.own_file_quotes_fix(),
      };
    case 'broken-xlsx':
      return {
        expected: m.own_file_xlsx(),
        found: fault.detail ?? m.own_file_found_broken(),
        remedy: m.own_file_save_fix(),
      };
    case 'false-size':
      return {
        expected: m.own_file_true_size(),
        found: m.own_file_false_size({ bytes: formatCount(fault.bytes, locale) }),
        remedy: m.own_file_csv_fix(),
      };
    case 'no-json':
      return { expected: 'GeoJSON', found: fault.detail, remedy: m.own_file_template_fix() };
    case 'no-features':
      return {
        expected: m.own_file_features({ where: fault.where, what: fault.expected }),
        found: fault.found,
        remedy: m.own_file_template_fix(),
      };
    case 'program':
      return { expected: m.own_file_readable(), found: fault.detail, remedy: m.own_file_report_fix() };
    default:
      return assertNever(fault);
  }
}

function sizeOf(bytes: number | null, locale: string): string {
  return bytes === null ? m.own_file_found_more() : megabytes(bytes, locale);
}

function megabytes(bytes: number, locale: string): string {
  const digits = bytes < 10 * MEBIBYTE ? 1 : 0;
  return m.own_file_megabytes({
    size: formatNumber(bytes / MEBIBYTE, locale, { maximumFractionDigits: digits }),
  });
}
