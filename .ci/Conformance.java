import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Runs veraPDF's engine: every file must claim and pass PDF/A-3a and PDF/UA-1. Usage: Conformance FILE.pdf... */
public class Conformance {
  private static final String FOLDER = "/org/verapdf/pdfa/validation/";

  public static void main(String[] files) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean sound = true;
    for (String file : files) {
      List<PDFAFlavour> claimed;
      try (var parser = Foundries.defaultInstance().createParser(new File(file))) {
        claimed = new ArrayList<>(parser.getFlavours());
      }
      for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
        if (!claimed.contains(flavour)) {
          System.out.println(file + ": does not claim " + flavour.getId());
          sound = false;
          continue;
        }
        sound &= passes(file, flavour);
      }
    }
    System.exit(sound ? 0 : 1);
  }

  private static boolean passes(String file, PDFAFlavour flavour) throws Exception {
    try (var parser = Foundries.defaultInstance().createParser(new File(file), flavour);
        var validator = ValidatorFactory.createValidator(profile(flavour), 10, false, true, false)) {
      var result = validator.validate(parser);
      System.out.printf("%s: %s %s%n", file, flavour.getId(), result.isCompliant() ? "passes" : "FAILS");
      var shown = new TreeSet<String>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          var rule = assertion.getRuleId();
          shown.add("  " + rule.getClause() + "-" + rule.getTestNumber() + " " + assertion.getMessage());
        }
      }
      shown.forEach(System.out::println);
      return result.isCompliant();
    }
  }

  /** The engine reads its profiles with a library that its package leaves out, so they are read here. */
  private static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
    String name = flavour == PDFAFlavour.PDFUA_1 ? "PDFUA-1" : "PDFA-" + flavour.getId().toUpperCase();
    Element root;
    try (InputStream in = Conformance.class.getResourceAsStream(FOLDER + name + ".xml")) {
      root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    }
    var rules = new LinkedHashSet<Rule>();
    for (Element rule : below(root, "rule")) {
      rules.add(rule(rule));
    }
    if (rules.size() < 100) {
      throw new IllegalStateException("only " + rules.size() + " rules were read for " + name);
    }
    var variables = new LinkedHashSet<Variable>();
    for (Element variable : below(root, "variable")) {
      variables.add(
          Profiles.variableFromValues(
              variable.getAttribute("name"),
              variable.getAttribute("object"),
              text(variable, "defaultValue"),
              text(variable, "value")));
    }
    var details = Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0));
    return Profiles.profileFromValues(flavour, details, "", rules, variables);
  }

  private static Rule rule(Element rule) {
    Element id = child(rule, "id");
    Element error = child(rule, "error");
    var arguments = new ArrayList<ErrorArgument>();
    if (error != null) {
      for (Element argument : below(error, "argument")) {
        String named = argument.hasAttribute("name") ? argument.getAttribute("name") : null;
        arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), named, null));
      }
    }
    var number =
        Profiles.ruleIdFromValues(
            PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
            id.getAttribute("clause"),
            Integer.parseInt(id.getAttribute("testNumber")));
    return Profiles.ruleFromValues(
        number,
        rule.getAttribute("object"),
        rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
        rule.getAttribute("tags"),
        text(rule, "description"),
        text(rule, "test"),
        Profiles.errorFromValues(error == null ? "" : text(error, "message"), arguments),
        Collections.emptyList());
  }

  private static List<Element> below(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    var found = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  private static Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getNodeName().equals(name)) {
        return element;
      }
    }
    return null;
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent();
  }
}
