import { writeBook } from "../xlsx/writeBook.mjs";
import { Book } from "./book.mjs";
import { calculate } from "./calculate.mjs";

/**
 * A template: a book in one language, filled, calculated and written. `fill(book, { say, language, title })` puts
 * the sheets; it may give back what is to be done once all is calculated.
 */
export function template(id, [english, chinese], fill) {
  const write = async (language, callTenor) => {
    const say = (inEnglish, inChinese) => (language === "zh-CN" ? inChinese : inEnglish);
    const book = new Book();
    const title = say(english, chinese);
    const afterwards = fill(book, { say, language, title });
    calculate(book, callTenor);
    afterwards?.();
    return { book, bytes: await writeBook(book, { language, title, subject: say("Template with invented figures", "模板，数字均为虚构") }) };
  };
  return { id, write };
}
