import { labelledValues } from "../book/labelledValues.mjs";

/** The loan on the finished building: what it may be at most, and whether it is. */
export function operatingLoanSheet(book, { say, inputs, plaza }) {
  const sheet = book.addSheet(say("Operating loan", "经营性物业贷款"), { widths: { A: 50, B: 15, C: 90 }, tab: "FF2E8B8B" });
  sheet.put("A1", say("Operating-property loan after completion", "完工后的经营性物业贷款"), "title");
  sheet.put("A2", say("Secured by the building and repaid from its rent; it takes the place of the development loan. Invented figures.", "以物业抵押、以租金偿还，置换开发贷款。数字均为虚构。"), "subtitle");
  const { project, table } = plaza;
  const input = inputs.ref;
  const lastRent = table.ref("receipts", table.lastRow);
  const periods = project.finalRepayment;
  const source = say("Cap of the notice on operating-property loans, People's Bank and financial regulator, January 2024: 70 % of the appraised value.", "人民银行、金融监管总局《关于做好经营性物业贷款管理的通知》（2024 年 1 月）：不超过评估价值的 70%。");
  const years = say("The same notice: as a rule 10 years, 15 at most.", "同一通知：一般不超过 10 年，最长不超过 15 年。");
  return labelledValues(sheet, 4, { title: say("Tests", "测算"), say }, [
    { key: "rent", label: say("Net rent a year, when let", "稳定期年净租金"), content: `=2*${lastRent}` },
    { key: "appraised", label: say("Appraised value: rent over yield", "评估价值：租金／资本化率"), content: `=B6/${input("yield")}` },
    { key: "loan", label: say("Loan", "贷款金额"), content: `=SUM(${table.areaRef("draw")})` },
    { key: "toValue", label: say("Loan to value", "贷款成数"), content: "=B8/B7", format: "percent", note: source },
    { key: "room", label: say("Room below the cap", "距上限空间"), content: `=${input("valueCap")}-B9`, format: "percent" },
    { key: "years", label: say("Years, tailored", "期限（年，定制方案）"), content: `=(${periods}+${input("extraTenor")})/2`, format: "number", note: years },
    { key: "yearsLeft", label: say("Years below the cap", "距最长期限"), content: `=${input("yearsCap")}-B11`, format: "number" },
    { key: "cover", label: say("Rent over the first full year of debt service", "首个完整年度租金覆盖倍数"), content: `=B6/(B8/(${periods}+${input("extraTenor")})*2+B8*(${project.rate}+${input("priceChange")}))`, format: "number", note: say("Equal parts of principal and interest on the whole loan; above 1 the rent pays for it.", "等额本金加全额利息；大于 1 表示租金足以偿付。") },
  ]).cells;
}
